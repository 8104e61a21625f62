import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { signInWords } from './en.ts';

export const es = translationOf<typeof signInWords>()({
  chooseName: 'O elija su nombre',
  enterPin: 'Escriba su PIN',
  nobodyKnown: 'El almacén aún no conoce a nadie',
  nobodyKnownText: 'Añada personas en el almacén: npm run store -- operators add NAME. Aparecerán aquí solas',
  signInHint: 'Escanee su tarjeta',
  orderIsOpen: 'Pedido {code}: Abierto aquí',
});
