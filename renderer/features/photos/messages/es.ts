import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { photoWords } from './en.ts';

export const es = translationOf<typeof photoWords>()({
  title:
    'Foto {what, select, order {del pedido} place {del lugar} other {de la entrega}} {code}{parcel, select, none {} other {, paquete {parcel}}}',
  live: 'Lo que ve la cámara',
  taken: 'La imagen tomada',
  opening: 'La cámara se está iniciando',
  again: 'Otra vez',
  otherCamera: 'Otra cámara',
  keep: 'Guardar la foto',
  aim: 'Colóquelo de modo que se vea todo',
  look: '¿Se ve todo? Guárdela o tómela otra vez',
  why: {
    value: 'Por su valor, el paquete se fotografía antes de cerrarlo',
    country: 'Los paquetes a este país se fotografían antes de cerrarlos',
    channel: 'Los paquetes de este canal se fotografían antes de cerrarlos',
  },
  trouble: {
    missing: { headline: 'No hay ninguna cámara', action: 'Conecte una cámara: se encuentra sola' },
    refused: {
      headline: 'Aquí no se puede usar la cámara',
      action: 'Permita la cámara en los ajustes del navegador o del ordenador e inténtelo otra vez',
    },
    busy: {
      headline: 'La cámara no da imagen',
      action: 'Cierre otros programas que la usen, o desconéctela y conéctela, e inténtelo otra vez',
    },
    unplugged: { headline: 'La cámara ya no está', action: 'Conéctela de nuevo: se encuentra sola' },
    dark: { headline: 'La imagen está demasiado oscura', action: 'Encienda la luz o quite la tapa y tómela otra vez' },
    full: {
      headline: 'La foto no se puede guardar aquí',
      action: 'Demasiadas esperan al almacén, o el disco está lleno. Revise el almacén e inténtelo otra vez',
    },
  },
  say: {
    'photo-kept': { headline: 'La foto está guardada', detail: '{code}' },
    'photo-lost': {
      headline: 'Una foto no llegó al almacén',
      detail: 'Se dañó en el camino',
      action: 'Tómela otra vez donde haga falta',
    },
  },
});
