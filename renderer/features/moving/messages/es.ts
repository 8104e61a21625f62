import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { movingWords } from './en.ts';

export const es = translationOf<typeof movingWords>()({
  scanFrom: { headline: 'Escanee de dónde toma', action: 'Luego la mercancía, luego adónde va' },
  scanGoods: { headline: 'Escanee lo que toma', action: 'Cada unidad o un paquete entero' },
  scanTo: { headline: 'Escanee más, o adónde va', action: 'Todo lo que lleva se deja allí' },
  scanPart: { headline: 'Escanee adónde va', action: 'O antes la mercancía que se queda allí' },
  nothing: 'No lleva nada',
  nothingHint:
    'Escanee el código de una ubicación y tome mercancía. No está en ninguna ubicación hasta que escanee dónde la deja.',
  goOn: 'Aún en la mano',
  from: 'de {places}',
  goesTo: 'Va a',
  asKnownHere: 'Según lo que sabe este puesto: el almacén de datos no responde',
  goalReason: {
    'same-lot': 'Este lote está allí',
    'same-item': 'El artículo está allí',
    'pick-low': 'Se recoge allí y quedan pocas',
    free: 'Allí no hay nada',
  },
  unitsCarried: '{count, plural, one {unidad en la mano} other {unidades en la mano}}',
  allCarried:
    '{units, plural, one {# unidad} other {# unidades}} de {items, plural, one {# artículo} other {# artículos}}',
  chosen: '{units, plural, one {# unidad va} other {# unidades van}} a la próxima ubicación',
  number: 'Número',
  takeMore: 'Tomar más',
  putParts: 'Dejar por partes',
  adjust: 'Ajustar',
  leave: 'Salir',
  numberTitle: '¿Cuántas unidades?',
  numberHint: 'El último escaneo vale por tantas',
  whyGone: '¿Por qué no se dejan?',
  whyThere: '¿Por qué hay mercancía?',
  reason: {
    damaged: 'Dañado',
    found: 'Encontrado',
    lost: 'Perdido',
    expired: 'Caducado',
    'wrong-place': 'Ubicación equivocada',
    other: 'Otro motivo',
    scrapped: 'Desechado',
  },
  say: {
    'take-from': { headline: 'De {location}', action: 'Escanee lo que toma' },
    'take-found': { headline: '{reason}', action: 'Escanee la mercancía, luego adónde va' },
    'goods-taken': { headline: '{title}', action: 'Escanee más, o adónde va' },
    'goods-chosen': { headline: '{title}', action: 'Escanee adónde va' },
    'goods-put': {
      headline: 'Dejado en {location}',
      detail: '{units, plural, one {# unidad} other {# unidades}}',
      action:
        '{left, plural, =0 {Escanee de dónde toma lo próximo} one {Aún lleva # unidad} other {Aún lleva # unidades}}',
    },
    'goods-written-off': {
      headline: '{reason}',
      detail: '{units, plural, one {# unidad ya no está} other {# unidades ya no están}} en existencias',
      action: 'Escanee de dónde toma lo próximo',
    },
    'move-undone': {
      headline: 'Deshecho',
      detail: '{units, plural, =0 {No lleva nada} one {Lleva # unidad} other {Lleva # unidades}}',
      action: 'Siga escaneando',
    },
    'hand-turned': {
      headline: '{to, select, take {Tomar más} other {Dejar por partes}}',
      action:
        '{to, select, take {Escanee de dónde toma} other {Escanee lo que se queda en la próxima ubicación, luego esa ubicación}}',
    },
    'hand-left': {
      headline: '{units, plural, =0 {No lleva nada} one {Aún lleva # unidad} other {Aún lleva # unidades}}',
      action: 'Vuelva para dejarlo',
    },
    'hand-resumed': {
      headline: '{units, plural, one {Lleva # unidad} other {Lleva # unidades}}',
      action: 'Escanee adónde va, o tome más',
    },
    'put-down-first': {
      headline: '{units, plural, one {Aún lleva # unidad} other {Aún lleva # unidades}}',
      detail: 'Escaneado: {wanted}',
      action: 'Déjelo o salga primero',
    },
    'move-supervisors': { headline: 'Esto es para un supervisor', action: 'Pida a un supervisor que inicie sesión' },
    'move-refused': {
      NoPlaceOpen: { headline: 'Escanee antes una ubicación', action: 'Aquella de la que toma' },
      NothingInHand: { headline: 'No lleva nada', action: 'Escanee lo que toma' },
      PlaceIsOpen: {
        headline: 'Toma de {location}',
        action: 'Escanee lo que toma, u otra ubicación para dejarlo',
      },
      NotInHand: {
        headline: 'No lleva tantas',
        detail: '{title}: lleva {units, plural, one {# unidad} other {# unidades}}',
        action: 'Escanee lo que lleva',
      },
      SerialInHand: {
        headline: 'Ya lleva esta unidad',
        detail: 'Número de serie {serial}',
        action: 'Escanee la próxima unidad',
      },
      SerialMissing: {
        headline: 'Falta el número de serie',
        detail: '{title}',
        action: 'Escanee el código que tiene el número de serie',
      },
      NothingToUndo: { headline: 'No hay nada que deshacer', action: 'Escanee de dónde toma' },
      TooManyCarried: {
        headline: 'Demasiadas para un escaneo',
        detail: '{most, number} como máximo',
        action: 'Introduzca un número menor',
      },
    },
  },
});
