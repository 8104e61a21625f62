import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { storeWords } from './en.ts';

export const es = translationOf<typeof storeWords>()({
  stopped: 'detenido',
  starting: 'Iniciando',
  clock: 'Reloj',
  connection: 'Conexión',
  keyInFile: 'La clave está en un archivo que solo este usuario puede leer',
  keyInKeychain: 'El sistema operativo guarda la clave',
  leaveStore: 'Usar el almacén de esta estación',
  live: 'conectado',
  log: 'Últimos intercambios',
  nothingYet: 'Nada todavía',
  stillLoading: 'cargando',
  storeHere: 'En esta estación',
  toDecide: 'Por decidir',
  tryNow: 'Probar ahora',
  waitingEntries: 'Sin enviar',
  waitingPhotos: 'Fotos sin enviar',
  clockStands:
    '{way, select, behind {Va {minutes, number} min atrasado: ponga en hora este equipo} ahead {Va {minutes, number} min adelantado: ponga en hora este equipo} other {Coincide con el servidor}}',
  note: {
    sent: 'Enviado: {count, plural, one {# entrada} other {# entradas}}',
    received: 'Recibido: {count, plural, one {# registro} other {# registros}}',
    conflict: 'La entrada {count, number} queda para que alguien decida',
    'set-aside': 'La entrada {count, number} quedó apartada: el almacén no la entiende',
    'sent-again':
      '{count, plural, one {El almacén había perdido # entrada} other {El almacén había perdido # entradas}}; se envía todo otra vez',
    'loaded-anew': 'El almacén tiene otra historia: se carga todo de nuevo',
    trouble: 'El almacén no respondió',
  },
});
