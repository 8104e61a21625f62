import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { pickingWords } from './en.ts';

export const es = translationOf<typeof pickingWords>()({
  scanList: { headline: 'Elija una lista', action: 'Escanee un pedido de ella, o tóquela' },
  scanPlace: { headline: 'Vaya a {location}', action: 'Escanee el código de la ubicación' },
  scanUnits: { headline: 'Escanee lo que toma', action: 'Cada unidad, o un paquete entero' },
  scanTote: { headline: 'Póngalo en {tote}', action: 'Escanee esa caja, o su pedido' },
  nothing: 'Ninguna lista espera',
  nothingHint: 'Pida la siguiente lista: tiene los pedidos que deben salir primero, en el orden del recorrido.',
  nextList: 'Siguiente lista',
  waiting: 'Listas',
  goOn: 'Empezadas aquí',
  isOpen: 'Alguien la está recogiendo',
  listOf:
    '{orders, plural, one {# pedido} other {# pedidos}} · {places, plural, one {# ubicación} other {# ubicaciones}} · {units, plural, one {# unidad} other {# unidades}}',
  take: 'por tomar',
  lot: 'lote {lot}',
  into: 'en',
  trolley: 'Cajas',
  progress: '{picked, number} de {units, plural, one {# unidad} other {# unidades}}',
  missing: '{units, plural, one {falta #} other {faltan #}}',
  print: 'Imprimir',
  printed: 'Impresa',
  keptAs: 'Guardada como archivo',
  notPrinted: 'No se pudo imprimir',
  onPaper: '{units, number} × {title} → {tote}',
  number: 'Número',
  short: 'No está',
  leave: 'Dejar',
  numberTitle: '¿Cuántas unidades?',
  numberHint: 'El último escaneo vale por tantas',
  say: {
    'walk-begun': {
      headline: 'Lista {list}',
      detail: '{orders, plural, one {# pedido} other {# pedidos}}, {units, plural, one {# unidad} other {# unidades}}',
      action: 'Vaya a la ubicación y escanee su código',
    },
    'walk-at': { headline: '{title}', detail: '{location}', action: 'Tome {units, number} y escanee' },
    'unit-picked': {
      headline: '{title}',
      detail: '{tote, select, none {} other {En {tote}}}',
      action:
        '{left, plural, =0 {{tote, select, none {Siga} other {Escanee la caja, o su pedido}}} one {# más de aquí} other {# más de aquí}}',
    },
    'tote-filled': {
      headline: 'En {tote}',
      action: '{next, select, none {Nada más} other {Siguiente: {next}}}',
    },
    'pick-short': {
      headline: '{title} no está',
      detail: '{location}: {units, plural, one {falta # unidad} other {faltan # unidades}}',
      action: 'Se avisa a una persona. Siga con la próxima ubicación',
    },
    'walk-over': {
      headline: '{short, plural, =0 {Todo está recogido} other {Recogido, pero faltan #}}',
      detail: '{units, plural, one {# unidad} other {# unidades}}',
      action: '{orders, plural, one {Lleve el pedido a una mesa} other {Lleve los pedidos a las mesas}}',
    },
    'pick-undone': { headline: 'Deshecho', action: 'Déjelo donde estaba y siga' },
    'walk-left': {
      headline: 'La lista espera aquí',
      detail: '{units, plural, =0 {Aún no se ha recogido nada} one {# unidad recogida} other {# unidades recogidas}}',
      action: 'Vuelva para seguir',
    },
    'walk-resumed': {
      headline: 'Siga',
      detail: '{units, plural, =0 {Aún no se ha recogido nada} one {# unidad recogida} other {# unidades recogidas}}',
      action: 'Escanee la próxima ubicación',
    },
    'pick-stopped': {
      headline: 'Alto: {order} no se empaqueta',
      detail:
        '{units, plural, =0 {No se ha recogido nada para él} one {# unidad está recogida para él} other {# unidades están recogidas para él}}',
      action: '{units, plural, =0 {Siga} other {Aparte su caja para un supervisor y siga}}',
    },
    'leave-walk': {
      headline: 'Está recogiendo una lista',
      detail: 'Escaneado: {wanted}',
      action: 'Termínela o déjela primero',
    },
    'no-more-picks': {
      headline: 'Ningún pedido se puede recoger ahora',
      detail:
        '{waiting, plural, =0 {} one {A # pedido le falta algo, o es demasiado para un recorrido} other {A # pedidos les falta algo, o son demasiado para un recorrido}}',
      action: 'Mire más tarde',
    },
    'no-list-made': {
      headline: 'El servidor no hace listas ahora',
      action: 'Siga con una lista que esté aquí, o pruebe en un minuto',
    },
    'pick-refused': {
      NoPick: { headline: 'Elija primero una lista', action: 'Escanee un pedido de ella, o tóquela' },
      PickIsOpen: { headline: 'Está recogiendo una lista', action: 'Termínela o déjela primero' },
      NothingToPick: { headline: 'No queda nada por recoger', action: 'Elija otra lista' },
      PickPlaceFirst: {
        headline: 'Escanee primero la ubicación',
        detail: '{location}',
        action: 'Vaya allí y escanee su código',
      },
      PickPlaceOpen: { headline: 'Está en {location}', action: 'Escanee lo que toma' },
      WrongPickPlace: { headline: 'Esta ubicación no', detail: '{scanned}', action: 'Vaya a {location}' },
      ToteFirst: { headline: 'Póngalo primero en {tote}', action: 'Escanee esa caja, o su pedido' },
      WrongTote: { headline: 'Esta caja no', detail: '{scanned}', action: 'Va en {tote}' },
      NothingForTote: { headline: 'No tiene nada para una caja', action: 'Escanee la próxima ubicación' },
      NotPickedHere: {
        headline: 'Este no',
        detail: '{title}',
        action:
          '{location, select, none {Ningún pedido de la lista lo necesita: devuélvalo} other {Se toma en {location}}}',
      },
      PickedEnough: { headline: 'Ya tiene bastante', detail: '{title}', action: 'Devuélvalo' },
      TooManyPicked: {
        headline: 'Demasiadas',
        detail: '{title}',
        action: 'Tome {most, number} y devuelva el resto',
      },
      OtherLotPicked: {
        headline: 'Otro lote',
        detail: '{title}',
        action: 'Tome el lote {lot}. Si no está: No está',
      },
      PickSerialMissing: {
        headline: 'Falta el número de serie',
        detail: '{title}',
        action: 'Escanee el código con el número de serie',
      },
      SerialPicked: {
        headline: 'Ya tiene esta unidad',
        detail: 'Número de serie {serial}',
        action: 'Escanee la siguiente unidad',
      },
      NothingPicked: { headline: 'No hay nada que deshacer', action: 'Siga' },
    },
  },
});
