import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { storedWords } from './en.ts';

export const es = translationOf<typeof storedWords>()({
  title: 'Códigos de la memoria del escáner',
  text: 'Tome lo que es del pedido abierto. Descarte el resto.',
  countText: 'Contiene ubicaciones: tómelo como recuento, o tome y descarte códigos sueltos.',
  count: 'Tomar como recuento',
  takeCode: 'Tomar',
  discard: 'Descartar',
  discardAll: 'Descartar todos',
  say: {
    'codes-stored': {
      headline: '{count, plural, one {# código guardado} other {# códigos guardados}}',
      detail: 'Venían en la memoria del escáner',
      action: 'No se empacó nada. Tome o descarte cada código',
    },
  },
});
