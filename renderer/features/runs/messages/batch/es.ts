import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { batchWords } from './en.ts';

export const es = translationOf<typeof batchWords>()({
  scanOrders: { headline: 'Escanee los pedidos', action: 'Cada pedido, su caja o su lista recibe un hueco' },
  scanUnits: { headline: 'Escanee un artículo', action: 'Se ilumina el hueco al que va' },
  slots: 'Huecos',
  slot: 'Hueco {slot, number}',
  free: 'libre',
  stopped: 'Alto',
  here: 'aquí',
  hint: '¿Falta algo? Escanee el hueco: su pedido va al puesto',
  progress: '{packed, number} de {units, plural, one {# unidad} other {# unidades}}',
  leave: 'Salir',
  say: {
    'batch-slot': {
      headline: 'Hueco {slot, number}: pedido {orderCode}',
      detail: '{units, plural, one {# unidad} other {# unidades}}',
      action: 'Escanee el siguiente pedido, o un artículo',
    },
    'batch-light': {
      headline: 'Al hueco {slot, number}',
      detail: '{title}',
      action: 'Póngalo y escanee el hueco, o tóquelo',
    },
    'batch-placed': {
      headline: 'En el hueco {slot, number}',
      detail: '{title}',
      action: 'Escanee el siguiente artículo',
    },
    'batch-complete': {
      headline: 'El hueco {slot, number} está completo',
      detail: 'Pedido {orderCode}',
      action: 'Sáquelo: su etiqueta ya viene',
    },
    'batch-place-first': {
      headline: 'Primero al hueco {slot, number}',
      detail: '{title}',
      action: 'Escanee el hueco, o tóquelo. Deshaga si no va a ninguno',
    },
    'batch-wrong-slot': {
      headline: 'No es el hueco {scanned, number}',
      detail: '{title}',
      action: 'Va al hueco {slot, number}',
    },
    'batch-not-wanted': {
      headline: 'Ningún hueco lo necesita',
      detail: '{title}',
      action:
        '{other, select, none {Devuélvalo a su estante} other {El pedido {other} lo necesita{tote, select, none {} other {: caja {tote}}}}}',
    },
    'batch-too-many': {
      headline: 'Demasiados de una vez',
      detail: '{title}: este código vale por {units, number}',
      action: 'Abra el paquete y escanee unidades sueltas',
    },
    'batch-full': {
      headline: 'Todos los huecos están ocupados',
      action: 'Complete uno, o escanee un hueco para sacar su pedido',
    },
    'batch-empty-slot': { headline: 'El hueco {slot, number} está libre', action: 'Escanee un pedido, o un artículo' },
    'batch-has': {
      headline: 'Tiene el hueco {slot, number}',
      detail: 'Pedido {orderCode}',
      action: 'Escanee un artículo',
    },
    'batch-not-here': {
      headline: 'El pedido {orderCode} no recibe hueco',
      action: 'Está empaquetado, o lo tiene otro puesto. Escanee el siguiente',
    },
    'batch-stopped': {
      headline: 'Alto: hueco {slot, number}',
      detail: 'El pedido {orderCode} no debe salir ahora',
      action: 'Saque su mercancía y escanee el hueco',
    },
    'batch-taken-back': { headline: 'No está en ningún hueco', detail: '{title}', action: 'Siga escaneando' },
    'batch-undone': {
      headline: 'Retirado del hueco {slot, number}',
      detail: '{title}',
      action: 'Sáquelo del hueco y siga escaneando',
    },
  },
});
