import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { labelWords } from './en.ts';

export const es = translationOf<typeof labelWords>()({
  tabs: { waiting: 'Esperan', unclear: 'Dudosas', recent: 'Impresas' },
  none: {
    waiting: 'No espera ninguna etiqueta',
    unclear: 'Ninguna etiqueta es dudosa',
    recent: 'Aún no se imprimió ninguna',
  },
  printAll: 'Imprimir todas las que esperan',
  print: 'Imprimir ahora',
  printer: 'Impresora',
  cameOut: 'Sí salió',
  nothingCameOut: 'No salió nada',
  lookFirst: 'Mire la impresora. Escanee la etiqueta o diga qué ve.',
  printerIsOff: 'La impresora está apagada',
  isItOff: 'La impresora que tenía la etiqueta no responde. ¿Está apagada?',
  attach: 'Archivo del transportista',
  attachHint: 'PDF, PNG o ZPL, hasta 4 MB',
  history: 'Qué pasó',
  state: {
    queued: 'Aún no enviada',
    sending: 'Enviándose',
    sent: 'Enviada, aún sin escanear',
    printed: 'Salió',
    failed: 'No salió',
    unclear: 'Quizá salió',
  },
  by: { sending: '', printer: 'según la impresora', scan: 'escaneada', operator: 'según' },
  kind: { shipping: 'Etiqueta', carrier: 'Etiqueta del transportista' },
  openOrder: 'Abrir el pedido',
  asked: 'Pedida',
  programEnded: 'El programa terminó entretanto',
  notCounted: 'Su contador no se movió',
  atBench: 'Pedida en el puesto',
  voided: 'Anulada',
  replaced: 'Anulada: vale otra etiqueta',
  reprint: 'Etiqueta {number, number} de este paquete',
  approvedBy: 'autorizada por {name}',
  say: {
    'label-printed': {
      headline: 'Escanee la etiqueta',
      detail: 'Pedido {orderCode}',
      action: 'Pegue la etiqueta y escanéela',
    },
    'printer-ready': {
      headline: 'La impresora vuelve a estar lista',
      detail: 'Pedido {orderCode}: la etiqueta espera',
      action: 'Imprima la etiqueta',
    },
    'label-coming': {
      headline: 'La impresora aún no ha informado',
      action: 'Escanee la etiqueta otra vez en un momento',
    },
    'label-aside': {
      headline: 'Etiqueta impresa',
      detail: 'Pedido {orderCode}',
      action: 'Péguela. Luego abra el pedido y escanéela',
    },
    'labels-printed': {
      headline: 'Etiquetas impresas: {count, number}',
      detail: '{left, plural, =0 {} other {Todavía esperan: {left, number}}}',
      action: 'Pegue cada una en su propio paquete',
    },
    'label-settled': {
      headline: '{cameOut, select, yes {La etiqueta salió} other {La etiqueta no salió}}',
      detail: 'Pedido {orderCode}',
      action:
        '{cameOut, select, yes {Péguela. Luego abra el pedido y escanéela} other {Espera en la lista. Imprímala cuando quiera}}',
    },
    'carrier-printed': {
      headline: 'Etiqueta del transportista impresa',
      detail: 'Pedido {orderCode}',
      action: 'Péguela en el paquete',
    },
    'customs-paper': {
      headline:
        '{isPrinted, select, yes {{kind, select, cn22 {CN 22} cn23 {CN 23} other {Factura de aduana}}: impreso} other {{kind, select, cn22 {CN 22} cn23 {CN 23} other {Factura de aduana}}: guardado, sin imprimir}}',
      detail:
        'Pedido {orderCode}{isPrinted, select, yes {} other { · {file}}}{missing, select, none {} other { · Falta {missing}}}',
      action:
        '{isPrinted, select, yes {{toScan, select, yes {Póngalo con el paquete y escanee la etiqueta} other {Póngalo con el paquete}}} other {{hasPrinter, select, yes {La impresora de oficina no lo aceptó. Revísela y pídalo otra vez en Ayuda} other {No hay impresora de oficina. Imprima el archivo y póngalo con el paquete}}}}',
    },
    'no-customs-paper': {
      headline: '{why, select, none {No hace falta documento de aduana} other {Aún sin documento de aduana}}',
      detail:
        'Pedido {orderCode}: {why, select, none {no cruza ninguna frontera} noSender {nadie ha dicho quién envía al extranjero} notClosed {no hay ningún paquete cerrado} behind {el almacén aún no conoce este paquete} store {el almacén no responde} notDrawn {no hay fuente para {detail}} other {{detail}}}',
      action:
        '{why, select, none {Siga} noSender {Siga. Avise a su supervisor} notClosed {Cierre primero el paquete} notDrawn {Siga. Avise a su supervisor} store {Siga. Pídalo en Ayuda cuando el almacén responda} other {Siga. Pídalo en Ayuda en un momento}}',
    },
  },
});
