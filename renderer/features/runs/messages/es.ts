import { translationOf } from '#renderer/core/messages/catalogue.ts';
import { es as batch } from './batch/es.ts';
import type { runWords } from './en.ts';

export const es = translationOf<typeof runWords>()({
  batch,
  scanFirst: { headline: 'Escanee un artículo', action: 'Lo recibe el pedido más urgente, y se imprime su etiqueta' },
  nothing: 'Ningún pedido quiere ahora una sola unidad',
  nothingHint: 'Los pedidos de una unidad llegan aquí solos. Los demás se empaquetan uno a uno.',
  wanted: 'Se necesita',
  orders: '{count, plural, one {# pedido} other {# pedidos}}',
  labelEndsIn: 'La etiqueta termina en',
  coming: 'La etiqueta se está imprimiendo',
  failed: 'No salió ninguna etiqueta. Imprímala otra vez',
  done: 'La etiqueta está puesta',
  waiting: 'Etiquetas por escanear',
  moreWaiting: '{count, plural, one {y # más} other {y # más}}',
  left: '{count, plural, =0 {Era el último de estos} one {Queda # de estos} other {Quedan # de estos}}',
  all: '{count, plural, one {# pedido en la serie} other {# pedidos en la serie}}',
  packed: '{count, number} empaquetados',
  leave: 'Salir',
  say: {
    'run-packed': { headline: 'Pedido {orderCode}', detail: '{title}', action: 'Empaquételo. Su etiqueta ya viene' },
    'run-label': {
      headline: 'Ponga la etiqueta: {ends}',
      detail: 'Pedido {orderCode}',
      action: '{mayWait, select, yes {Escanee la etiqueta, o la siguiente unidad} other {Escanee la etiqueta}}',
    },
    'run-labelled': {
      headline: 'El pedido {orderCode} está listo',
      action:
        '{left, plural, =0 {Escanee el siguiente artículo} one {Queda # etiqueta por escanear} other {Quedan # etiquetas por escanear}}',
    },
    'run-nothing': {
      headline: 'Ningún pedido quiere solo esto',
      detail: '{title}',
      action:
        '{other, select, none {Ningún pedido lo necesita. Devuélvalo a su estante} other {El pedido {other} lo necesita con otros artículos{tote, select, none {} other {: caja {tote}}}}}',
    },
    'run-one-unit': {
      headline: 'Cada pedido quiere uno',
      detail: '{title}: este código vale por {units, number}',
      action: 'Abra el paquete y escanee una sola unidad',
    },
    'run-labels-first': {
      headline: '{labels, plural, one {Escanee primero la etiqueta} other {Escanee primero las etiquetas}}',
      detail: '{labels, plural, one {# paquete con {title}} other {# paquetes con {title}}}',
      action: 'Lo demás viene después: ninguna etiqueta debe acabar en otro paquete',
    },
  },
});
