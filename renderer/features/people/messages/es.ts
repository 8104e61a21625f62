import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { peopleWords } from './en.ts';

export const es = translationOf<typeof peopleWords>()({
  title: 'Personas y PIN',
  changePin: 'Cambiar mi PIN',
  currentPin: 'Escriba su PIN actual',
  pinChanged: 'Su PIN se ha cambiado',
  add: 'Añadir persona',
  remove: 'Quitar …',
  reallyRemove: 'Sí, quitar a esta persona',
  givePin: 'Dar PIN de un solo uso',
  name: 'Nombre',
  badge: 'Tarjeta',
  badgeHint: 'Escanee la tarjeta o escriba su código. Una tarjeta, una persona.',
  noBadge: 'sin tarjeta',
  pinSet: 'tiene PIN',
  pinMissing: 'sin PIN',
  role: 'Puede',
  roles: { packer: 'Empacar', supervisor: 'Supervisar', administrator: 'Administrar' },
  stationLanguage: 'Como la estación',
  givenHint: 'Solo se muestra ahora. En la primera entrada se elige un PIN propio.',
  saved: 'Guardado',
  onlyAdministrators: 'Solo un administrador añade personas y da o restablece PIN.',
  problem: {
    'not-allowed': 'Esto solo lo puede hacer un administrador',
    'unknown-operator': 'Esta persona ya fue quitada',
    'name-taken': 'Ya hay alguien con este nombre. Añada un segundo nombre',
    'last-administrator': 'Es el último administrador. Nombre antes a otra persona',
  },
  given: 'PIN de un solo uso de {name}, válido hasta {until}:',
  badgeTaken: 'Es la tarjeta de {by}. Use otra o quítesela antes',
  chooseHint: 'Elija a quién cambiar',
});
