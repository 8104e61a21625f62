import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { noteWords } from './en.ts';

export const es = translationOf<typeof noteWords>()({
  title: 'Por confirmar',
  hint: 'Hágalo y después tóquelo o escanee su código',
  say: {
    'note-asks': {
      headline: '{note}',
      detail:
        '{item, select, none {Pedido {orderCode}} other {{item}}}{more, plural, =0 {} one { · # más} other { · # más}}',
      action: 'Hágalo y confírmelo: escanee OK',
    },
    'note-confirmed': {
      headline: 'Confirmado',
      detail: '{note}',
      action: '{left, plural, =0 {El paquete se cierra} other {Escanee el artículo siguiente}}',
    },
  },
  refused: {
    headline: '{notes, plural, one {# nota está sin confirmar} other {# notas están sin confirmar}}',
    action: 'Lea y confirme cada una, después cierre el paquete',
  },
});
