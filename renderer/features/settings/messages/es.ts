import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { settingsWords } from './en.ts';

export const es = translationOf<typeof settingsWords>()({
  commands: 'Códigos de mando',
  confirmClose: 'Preguntar antes de cerrar',
  devices: 'Dispositivos',
  idleLock: 'Bloquear sin uso',
  importFiles: 'Importar archivos',
  neverLock: 'nunca',
  stationName: 'Nombre de la estación',
  volume: 'Sonido',
  people: 'Personas y PIN',
  minutes: '{minutes, number} minutos',
  policies: 'Reglas',
  setUp: 'Configurar',
  atOnce: 'Cada cambio vale al momento',
});
