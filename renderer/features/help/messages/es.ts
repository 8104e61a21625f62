import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { helpWords } from './en.ts';

export const es = translationOf<typeof helpWords>()({
  title: 'Ayuda',
  text: 'Escanee uno de estos códigos o toque su botón.',
  scanner:
    '¿Un escáner no se oye, o no entero? Su manual trae códigos para escanear: «Enter suffix» (CR), «US keyboard» o, mejor, «USB HID POS».',
  digits: 'Dígitos para un PIN o una cantidad',
  enterCodeHint: 'Escriba el número impreso bajo las barras. De una etiqueta bastan las 4 últimas cifras.',
  packingSlip: 'Albarán',
  slipSaved: 'Albarán guardado',
  customsPaper: 'Documento de aduana',
  customs:
    'Un paquete que cruza una frontera recibe su documento de aduana después de la etiqueta. Aquí puede pedirse otra vez mientras el pedido está abierto.',
});
