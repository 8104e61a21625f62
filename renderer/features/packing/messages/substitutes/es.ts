import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { substituteWords } from './en.ts';

export const es = translationOf<typeof substituteWords>()({
  title: '¿Va en su lugar?',
  yes: 'Sí, empaquetar este en su lugar',
  ask: 'Sí: lo permite una supervisora o un supervisor',
  no: 'No, buscar {ordered}',
  line: '{count, number} × {item} en su lugar',
  same: 'mismo precio',
  say: {
    headline: '¿En lugar de {ordered}?',
    detail: '{item}{price, select, none {} other { · {price} por unidad}}',
    action:
      '{by, select, packer {Sí: escanee OK. No: escanee Deshacer} other {Escanee OK: lo permite un supervisor. No: escanee Deshacer}}',
  },
  refused: {
    headline: 'Aquí no va otro artículo en su lugar',
    detail: '{item} en lugar de {ordered}',
    action: 'Devuélvalo. Busque {ordered} o diga que falta',
  },
});
