import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { receivingWords } from './en.ts';

export const es = translationOf<typeof receivingWords>()({
  scanWhat: { headline: 'Escanee una entrega', action: 'O la ubicación de recepción, si no sabe qué llega' },
  scanUnits: { headline: 'Escanee lo que llegó', action: 'Cada unidad, o un paquete entero' },
  nothing: 'No se espera ninguna entrega',
  nothingHint: 'Escanee el código de una ubicación de recepción para recibir lo que llegue.',
  waiting: 'Esperadas',
  goOn: 'Empezadas aquí',
  from: '{supplier} · {open, plural, one {falta # unidad} other {faltan # unidades}}',
  came: '{units, plural, one {llegó # unidad} other {llegaron # unidades}}',
  came1: '{units, plural, one {unidad llegó} other {unidades llegaron}}',
  cameOf: '{ordered, plural, one {de # unidad pedida} other {de # unidades pedidas}}',
  notOrdered: 'no pedido',
  total: '{units, plural, one {# unidad recibida} other {# unidades recibidas}}',
  open: '{open, plural, =0 {Ya está todo} one {Falta # unidad} other {Faltan # unidades}}',
  columns: { item: 'Artículo', ordered: 'Pedido', received: 'Recibido', open: 'Falta' },
  lines: 'Lo que se pidió',
  number: 'Cantidad',
  leave: 'Dejar',
  finish: 'Terminar',
  numberTitle: '¿Cuántas unidades llegaron?',
  numberHint: 'El último escaneo vale por tantas',
  lotTitle: '¿Qué lote es?',
  lotHint: 'Escanee o escriba el lote',
  expiryTitle: '¿Hasta cuándo es bueno?',
  expiryHint: 'Año, mes, día: seis cifras, como 270131',
  say: {
    'receipt-begun': {
      headline: 'Entrega {delivery} en {location}',
      detail: '{open, plural, =0 {No falta nada} one {Falta # unidad} other {Faltan # unidades}}',
      action: 'Escanee lo que llegó',
    },
    'receipt-begun-blind': { headline: 'Recibir en {location}', action: 'Escanee lo que llegó' },
    'goods-received': {
      ordered: {
        headline: '{title}',
        detail: 'Recibido {received, number} de {ordered, number}',
        action: 'Siga escaneando',
      },
      complete: { headline: '{title}', detail: 'Está todo lo que se pidió', action: 'Escanee Terminar' },
      over: {
        headline: 'Más de lo pedido',
        detail: '{title}: recibido {received, number}, pedido {ordered, number}',
        action: 'Sepárelo. Un supervisor lo sabrá',
      },
      'other-lot': {
        headline: 'Otro lote que el pedido',
        detail: '{title}, lote {lot}',
        action: 'Sepárelo. Un supervisor lo sabrá',
      },
      unordered: { headline: 'Esto no se pidió', detail: '{title}', action: 'Sepárelo. Un supervisor lo sabrá' },
      blind: { headline: '{title}', action: 'Siga escaneando' },
    },
    'goods-damaged': {
      headline: 'Dañado: póngalo en {location}',
      detail: '{title}: {units, plural, one {# unidad} other {# unidades}}',
      action: 'Luego siga escaneando',
    },
    'receive-undone': {
      headline: 'Deshecho: {title}',
      detail: '{units, plural, one {# unidad recibida} other {# unidades recibidas}}',
      action: 'Siga escaneando',
    },
    'receipt-left': {
      headline:
        '{units, plural, =0 {No se recibió nada} one {# unidad recibida hasta ahora} other {# unidades recibidas hasta ahora}}',
      action: 'Vuelva para seguir',
    },
    'receipt-resumed': {
      headline: '{units, plural, one {# unidad recibida hasta ahora} other {# unidades recibidas hasta ahora}}',
      action: 'Escanee lo que llegó',
    },
    'receipt-finished': {
      headline: '{units, plural, =0 {No se recibió nada} one {# unidad recibida} other {# unidades recibidas}}',
      detail: '{open, plural, =0 {No falta nada} one {Falta # unidad} other {Faltan # unidades}}',
      action: 'Guarde la mercancía con Mover',
    },
    'receive-lot': { headline: '¿Qué lote es?', detail: '{title}', action: 'Escanee o escriba el lote' },
    'receive-expiry': { headline: '¿Hasta cuándo es bueno?', detail: '{title}', action: 'Introduzca año, mes y día' },
    'receive-no-date': { headline: 'No es un día: {typed}', action: 'Seis cifras: año, mes, día' },
    'receive-where': { headline: '¿Dónde se recibe?', detail: 'Entrega {delivery}', action: 'Escanee la ubicación' },
    'no-receiving-place': {
      headline: 'No hay ubicación donde recibir',
      action: 'Importe una ubicación del tipo receiving',
    },
    'finish-receipt': {
      headline: 'Se está recibiendo mercancía',
      detail: 'Escaneado: {wanted}',
      action: 'Termine o déjelo primero',
    },
    'receive-refused': {
      NoReceipt: { headline: 'No se está recibiendo nada', action: 'Escanee una entrega o una ubicación de recepción' },
      NothingReceived: { headline: 'No hay nada que deshacer o marcar', action: 'Escanee lo que llegó' },
      ReceiptIsOpen: { headline: 'Lo está recibiendo en {location}', action: 'Escanee lo que llegó' },
      SerialMissing: {
        headline: 'Falta el número de serie',
        detail: '{title}',
        action: 'Escanee el código que lleva el número de serie',
      },
      SerialReceived: {
        headline: 'Esta unidad ya llegó',
        detail: 'Número de serie {serial}',
        action: 'Escanee la siguiente',
      },
      LotMissing: { headline: 'Falta el lote', detail: '{title}', action: 'Escanee o escriba el lote' },
      ExpiryMissing: { headline: 'Falta la fecha', detail: '{title}', action: 'Introduzca año, mes y día' },
      Expired: {
        headline: 'No recibido: caducó el {expiry}',
        detail: '{title}',
        action: 'Un supervisor inicia sesión para recibirlo',
      },
      OlderThanStock: {
        headline: 'No recibido: bueno solo hasta {expiry}',
        detail: '{title}: las existencias son buenas hasta {newest}',
        action: 'Un supervisor inicia sesión para recibirlo',
      },
      NoQuarantine: {
        headline: 'No hay ubicación para mercancía dañada',
        action: 'Importe una ubicación del tipo quarantine',
      },
      TooManyReceived: {
        headline: 'Demasiadas para un escaneo',
        detail: '{most, number} como máximo',
        action: 'Introduzca un número menor',
      },
    },
  },
});
