import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { heldWords } from './en.ts';

export const es = translationOf<typeof heldWords>()({
  title: 'El pedido {order} está retenido',
  lines: 'Líneas',
  sku: 'Artículo (SKU)',
  quantity: 'Unidades',
  takeOff: 'Quitar',
  value: 'Valor',
  shipBy: 'Enviar antes de',
  note: 'Nota',
  reallyCancel: 'Sí, cancelarlo para siempre',
  putRight: 'Corríjalo y luego libere el pedido',
  asksSupervisor: 'Supervisión lo autoriza aquí, con tarjeta y PIN.',
  customsNext:
    'Importe de nuevo estos artículos con lo que se nombra: el pedido sigue entonces solo. O libérelo y dígalo en papel.',
  problem: {
    closed: 'Este pedido ya está cerrado. No se cambió nada.',
    packed: 'Este pedido ya está preparado. Solo se puede cancelar.',
    'unknown-order': 'El sistema central ya no conoce este pedido.',
    'not-allowed': 'El sistema central no conoce a esta persona como supervisión.',
  },
  say: {
    'no-held-order': { headline: 'No se muestra ningún pedido retenido', action: 'Escanee el pedido que espera' },
    'still-held': {
      headline: 'Sigue retenido',
      detail: '{orderCode, select, none {} other {Pedido {orderCode}}}',
      action: 'Corrija lo marcado o libérelo tal como está',
    },
    'order-cancelled': {
      headline: 'Pedido cancelado',
      detail: 'Pedido {orderCode}',
      action: 'Devuelva los artículos al almacén',
    },
    'hold-undone': { headline: 'Ya no está retenido', action: 'Siga preparando' },
    'order-released': {
      headline: 'Liberado',
      detail: 'Pedido {orderCode}',
      action: 'Escanee el pedido para prepararlo',
    },
  },
});
