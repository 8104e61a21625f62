import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { countingWords } from './en.ts';

export const es = translationOf<typeof countingWords>()({
  scanPlace: { headline: 'Escanee una ubicación', action: 'Se cuenta por unidades o por paquetes' },
  scanUnits: { headline: 'Escanee lo que hay aquí', action: 'Cada unidad, o un paquete entero' },
  noPlace: 'No se cuenta nada',
  noPlaceHint: 'Escanee el código de una ubicación. Se cuenta lo que hay, sin saber lo que debería haber.',
  goOn: 'Contado en parte',
  unitsCounted: '{count, plural, one {unidad contada} other {unidades contadas}}',
  allCounted:
    '{units, plural, one {# unidad} other {# unidades}} de {items, plural, one {# artículo} other {# artículos}}',
  number: 'Cantidad',
  startOver: 'Empezar de nuevo',
  empty: 'Vacía',
  leave: 'Dejar',
  finish: 'Terminar {place}',
  isEmpty: 'Aquí no hay nada',
  numberTitle: '¿Cuántas unidades?',
  numberHint: 'El último escaneo vale por tantas',
  say: {
    'place-opened': { headline: 'Ubicación {location}', action: 'Escanee lo que hay aquí' },
    'place-resumed': {
      headline: 'Ubicación {location}',
      detail: '{units, plural, one {# unidad contada} other {# unidades contadas}}',
      action: 'Escanee lo que hay aquí',
    },
    'place-is-open': { headline: 'La ubicación {location} está abierta', action: 'Escanee lo que hay aquí' },
    'finish-first': {
      headline: 'La ubicación {location} está abierta',
      detail: 'Escaneado: {wanted}',
      action: 'Termínela o déjela primero',
    },
    'units-counted': { headline: '{title}', action: 'Escanee la unidad o el artículo siguiente' },
    'count-undone': { headline: 'Deshecho', detail: '{title}', action: 'Siga escaneando' },
    'count-restarted': {
      headline: 'Empieza de nuevo',
      detail: 'Ubicación {location}',
      action: 'Escanee lo que hay aquí',
    },
    'place-left': {
      headline: 'Ubicación {location} dejada',
      detail: 'Lo contado se guarda',
      action: 'Escanee una ubicación',
    },
    'place-counted': {
      headline: 'Ubicación {location} contada',
      detail: '{units, plural, =0 {Está vacía} one {# unidad} other {# unidades}}',
      action: 'Escanee la ubicación siguiente',
    },
    'count-supervisors': {
      headline: 'Cuenta un supervisor',
      detail: 'Ubicación {location}',
      action: 'Pida a un supervisor que inicie sesión',
    },
    'count-refused': {
      NoCountOpen: { headline: 'Ninguna ubicación está abierta', action: 'Escanee primero una ubicación' },
      CountIsFinished: { headline: 'Esta ubicación está contada', action: 'Escanee su código para contarla de nuevo' },
      SerialCounted: {
        headline: 'Esta unidad ya está contada',
        detail: 'Número de serie {serial}',
        action: 'Escanee la unidad siguiente',
      },
      SerialNotRead: {
        headline: 'Falta el número de serie',
        detail: '{title}',
        action: 'Escanee el código que lleva el número de serie',
      },
      NothingCounted: { headline: 'No hay nada contado', action: 'Escanee una unidad, o diga que está vacía' },
      NotEmpty: {
        headline: 'No está vacía',
        detail: '{units, plural, one {# unidad contada} other {# unidades contadas}}',
        action: 'Termine la ubicación o empiece de nuevo',
      },
      TooManyAtOnce: {
        headline: 'Demasiadas de una vez',
        detail: 'Como mucho {most, number}',
        action: 'Escriba un número menor',
      },
    },
  },
});
