import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { heldWords } from './en.ts';

export const de = translationOf<typeof heldWords>()({
  title: 'Auftrag {order} wartet',
  lines: 'Positionen',
  sku: 'Artikel (SKU)',
  quantity: 'Stück',
  takeOff: 'Streichen',
  value: 'Wert',
  shipBy: 'Versand bis',
  note: 'Hinweis',
  reallyCancel: 'Ja, endgültig stornieren',
  putRight: 'In Ordnung bringen, dann freigeben',
  asksSupervisor: 'Die Aufsicht erlaubt es hier, mit Ausweis und PIN.',
  customsNext:
    'Importieren Sie diese Artikel mit dem Genannten neu: der Auftrag geht dann von selbst weiter. Oder geben Sie ihn frei und sagen Sie es auf Papier.',
  problem: {
    closed: 'Dieser Auftrag ist schon erledigt. Nichts wurde geändert.',
    packed: 'Dieser Auftrag ist schon gepackt. Er kann nur noch storniert werden.',
    'unknown-order': 'Der Auftrag ist im Lagersystem nicht mehr bekannt.',
    'not-allowed': 'Diese Person ist im Lagersystem keine Aufsicht.',
  },
  say: {
    'no-held-order': { headline: 'Kein wartender Auftrag ist gezeigt', action: 'Den wartenden Auftrag scannen' },
    'still-held': {
      headline: 'Er wartet noch',
      detail: '{orderCode, select, none {} other {Auftrag {orderCode}}}',
      action: 'Markiertes berichtigen oder so freigeben',
    },
    'order-cancelled': {
      headline: 'Auftrag storniert',
      detail: 'Auftrag {orderCode}',
      action: 'Ware zurück ins Lager legen',
    },
    'hold-undone': { headline: 'Nicht mehr angehalten', action: 'Weiterpacken' },
    'order-released': {
      headline: 'Freigegeben',
      detail: 'Auftrag {orderCode}',
      action: 'Zum Packen den Auftrag scannen',
    },
  },
});
