import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { shellWords } from './en.ts';

export const es = translationOf<typeof shellWords>()({
  chooseActivityHint: 'Escanee un código de abajo o toque',
  isOpen: '{subject} está abierto',
  keepsCount: 'Conserva su cuenta. Escanee un código de abajo o toque',
  storeAway: 'Almacén: sin conexión',
  switchPerson: 'Otra persona: escanee su tarjeta',
  person: 'Persona',
  backToOrder: 'Volver al pedido {order}',
  backTo: 'Volver: {activity}',
  waitCount: '{count, plural, one {# espera} other {# esperan}}',
  storeWaits: 'Almacén: {count, plural, one {# espera} other {# esperan}}',
  home: {
    none: 'Nada pendiente',
    byDue: 'Pendiente, lo más urgente primero',
    show: 'Mostrar',
    openHeld: 'Ver el pedido',
    labelWaits: 'La etiqueta espera',
    labelUnclear: '¿Salió la etiqueta?',
    storeTrouble: 'El almacén no responde',
    next: 'Resolver: {what}',
    count: '{count, plural, one {# asunto pendiente} other {# asuntos pendientes}}',
    toSend: '{count, plural, one {# registro espera al almacén} other {# registros esperan al almacén}}',
    storedCodes: '{count, plural, one {# código guardado espera} other {# códigos guardados esperan}}',
    oneLate: '{count, plural, one {uno está atrasado} other {# están atrasados}}',
  },
  noWeight: 'sin peso',
  muted: 'Sonido apagado',
  storedShort: 'Códigos',
  start: {
    starting: 'Iniciando',
    blockedTitle: 'Esta estación ya está abierta',
    blockedText: 'Funciona en otra ventana de este equipo. Use aquella o ciérrela y esta continuará.',
    brokenTitle: 'La estación no puede abrir sus datos',
    brokenText: 'No se borró nada. Quizá el disco esté lleno: libere espacio. Se intenta otra vez cada pocos segundos.',
    setAsideText:
      'Si continúa, la copia del navegador está dañada. Se puede apartar: el diario y el almacén lo tienen todo.',
    setAside: 'Apartar la copia',
  },
  host: {
    gone: {
      headline: 'La estación no responde',
      detail: 'No se pierde nada; no se cuenta nada hasta que vuelva',
      action: 'Inicie Packbench de nuevo en este equipo',
    },
    shut: {
      headline: 'Packbench se inició de nuevo',
      detail: 'Esta ventana tiene la clave del inicio anterior',
      action: 'Use la ventana que se abrió o la dirección nueva',
    },
  },
});
