import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { policyWords } from './en.ts';

export const es = translationOf<typeof policyWords>()({
  title: 'Reglas',
  everywhere: 'Valen en todos los puestos. Nada cambia antes de guardar',
  changed: '{count, plural, one {# cambio sin guardar} other {# cambios sin guardar}}',
  save: 'Guardar',
  saved: 'Guardado. Todos los puestos lo saben al momento',
  notSaved: 'No se guardó todo',
  badValue: 'Este valor no es posible',
  otherwise: 'Nadie la fijó',
  setBy: 'Fijada por {name} el {day}',
  setByProgram: 'Fijada por un programa u orden el {day}',
  again: 'Volver a «{value}»',
  more: 'Más',
  less: 'Menos',
  limits: 'de {min, number} a {max, number}',
  ofChannel: 'Pedidos de {channel}',
  addChannel: 'Otro valor para un canal',
  whichChannel: '¿Para qué canal?',
  otherChannel: 'Nombre de otro canal',
  thisChannel: 'Este canal',
  noChannel: 'Ninguno',
  notSavedYet: 'Aún sin guardar',
  likeOthers: 'Como los demás: «{value}»',
  version: 'Versión {version, number}',
  history: 'Qué se cambió',
  noHistory: 'Aún no se cambió nada',
  earlier: 'Cambios anteriores',
  fromTo: 'De «{from}» a «{to}»',
  sameAsOthers: 'Como los demás',
  changedBy: 'Versión {version, number} · {who}, {when}',
  previewStopped: '{stopped, number} de los últimos {of, number} pedidos se habrían detenido o consultado',
  previewNoneOf: 'Ninguno de los últimos {of, number} pedidos se habría detenido',
  previewUnknown: 'De otros {unknown, number} pedidos el registro no lo dice',
  previewNone: 'El registro no dice qué habría detenido esto',
  previewEmpty: 'Aún no se empaquetó ningún pedido que lo diga',
  policy: {
    'count-by-touch': {
      name: 'Una unidad cuyo código no se lee',
      meaning: 'Quién puede contarla tocándola.',
      on: 'El empaquetador solo',
      off: 'Con un supervisor',
    },
    'due-days': {
      name: 'Cuándo vence un pedido',
      meaning: 'Cuánto después de realizado, si quien lo envió no lo dice.',
      amount: '{count, plural, one {# día} other {# días}}',
    },
    picking: {
      name: 'Cómo llega la mercancía a las mesas',
      meaning: 'Si se recoge por listas, y cómo se sabe cuándo dejó su ubicación.',
      options: { bench: 'Sin listas', paper: 'Con listas impresas', scan: 'Con escáner' },
    },
    'picked-orders': {
      name: 'Pedidos por recorrido',
      meaning: 'Cuántos pedidos tiene una lista, cada uno con su caja.',
      amount: '{count, plural, one {# pedido} other {# pedidos}}',
    },
    'received-over': {
      name: 'Más de lo pedido',
      meaning: 'Cuánto de una línea puede llegar de más sin avisar a nadie.',
      amount: '{count, number} %',
    },
    'count-approval': {
      name: 'Quién decide una diferencia contada',
      meaning: 'Qué se registra sin una persona.',
      options: { rule: 'Dentro de la tolerancia, nadie', person: 'Cada una, un supervisor', none: 'Nadie' },
    },
    'count-recount': {
      name: 'Una diferencia fuera de la tolerancia',
      meaning: 'Qué pasa antes de decidirla.',
      on: 'Contar otra vez',
      off: 'Decidir al momento',
    },
    'count-two-people': {
      name: 'Dos personas para una diferencia',
      meaning: 'Si alguien recuenta o decide lo que contó él mismo.',
      on: 'Siempre otra persona',
      off: 'También la misma',
    },
    'packers-count': {
      name: 'Recuento por los empaquetadores',
      meaning: 'Quién cuenta las ubicaciones de una lista, y las vuelve a contar.',
      on: 'También los empaquetadores',
      off: 'Solo los supervisores',
    },
    'count-shows-expected': {
      name: 'Lo esperado al contar',
      meaning: 'Si quien cuenta ve lo que debería haber; nunca al contar de nuevo.',
      on: 'Se muestra',
      off: 'Se cuenta sin saberlo',
    },
    'count-after-short': {
      name: 'Contar tras una falta',
      meaning: 'Qué sigue cuando a un puesto le falta lo que el libro tiene.',
      on: 'Se cuentan sus ubicaciones',
      off: 'Nada por sí solo',
    },
    'count-recount-hours': {
      name: 'Cuándo vence un recuento',
      meaning: 'Cuánto después de hallar la diferencia.',
      amount: '{count, plural, one {# hora} other {# horas}}',
    },
    'count-tolerance-units-a': {
      name: 'Unidades que pueden diferir, artículo de clase A',
      meaning: 'Dentro de ellas la diferencia no necesita a nadie.',
      amount: '{count, plural, one {# unidad} other {# unidades}}',
    },
    'count-tolerance-units-b': {
      name: 'Unidades que pueden diferir, artículo de clase B',
      meaning: 'Dentro de ellas la diferencia no necesita a nadie.',
      amount: '{count, plural, one {# unidad} other {# unidades}}',
    },
    'count-tolerance-units-c': {
      name: 'Unidades que pueden diferir, artículo de otra clase',
      meaning: 'Dentro de ellas la diferencia no necesita a nadie.',
      amount: '{count, plural, one {# unidad} other {# unidades}}',
    },
    'count-tolerance-percent-a': {
      name: 'Parte que puede diferir, artículo de clase A',
      meaning: 'Por ciento de lo que consta allí.',
      amount: '{count, number} %',
    },
    'count-tolerance-percent-b': {
      name: 'Parte que puede diferir, artículo de clase B',
      meaning: 'Por ciento de lo que consta allí.',
      amount: '{count, number} %',
    },
    'count-tolerance-percent-c': {
      name: 'Parte que puede diferir, artículo de otra clase',
      meaning: 'Por ciento de lo que consta allí.',
      amount: '{count, number} %',
    },
    'count-tolerance-line': {
      name: 'Dinero que puede diferir en un artículo',
      meaning: 'En céntimos, o la unidad menor de su moneda.',
      amount: '{count, number} en céntimos',
    },
    'count-tolerance-place': {
      name: 'Dinero que puede diferir en una ubicación',
      meaning: 'Todos sus artículos juntos, en céntimos o la unidad menor de la moneda.',
      amount: '{count, number} en céntimos',
    },
    'count-days-a': {
      name: 'Cada cuánto se cuenta una ubicación con un artículo de clase A',
      meaning: 'A más tardar tras este tiempo.',
      amount: '{count, plural, one {# día} other {# días}}',
    },
    'count-days-b': {
      name: 'Cada cuánto se cuenta una ubicación con un artículo de clase B',
      meaning: 'A más tardar tras este tiempo.',
      amount: '{count, plural, one {# día} other {# días}}',
    },
    'count-days-c': {
      name: 'Cada cuánto se cuenta una ubicación con un artículo de clase C',
      meaning: 'A más tardar tras este tiempo.',
      amount: '{count, plural, one {# día} other {# días}}',
    },
    'count-days-d': {
      name: 'Cada cuánto se cuenta una ubicación de otro tipo',
      meaning: 'A más tardar tras este tiempo.',
      amount: '{count, plural, one {# día} other {# días}}',
    },
    'counts-a-day': {
      name: 'Ubicaciones que contar cada día',
      meaning: 'Cuántas vencidas entran solas en la lista del día; 0 para ninguna.',
      amount: '{count, plural, one {# ubicación} other {# ubicaciones}}',
    },
    'photo-from': {
      name: 'Foto según el valor del pedido',
      meaning:
        'Desde este valor cada paquete se fotografía antes de cerrarlo, en céntimos o la unidad menor de su moneda; 0 para nunca.',
      amount: '{count, number} en céntimos',
    },
    'photo-countries': {
      name: 'Foto según el país',
      meaning: 'Los paquetes a estos países se fotografían antes de cerrarlos: dos letras cada uno, como US CA.',
      none: 'A ningún país',
    },
    'photo-channels': {
      name: 'Foto según el canal',
      meaning: 'Los paquetes de estos canales se fotografían antes de cerrarlos, como wish.',
      none: 'De ningún canal',
    },
    'photo-missing': {
      name: 'Una foto que no se puede hacer',
      meaning: 'Qué sigue donde se pide una foto y la cámara no da ninguna.',
      options: { note: 'Cerrar sin ella y anotarlo', supervisor: 'Un supervisor debe permitirlo' },
    },
    'photo-days': {
      name: 'Cuánto se guardan las fotos',
      meaning: 'Las de recuentos y entregas; las de paquetes se van con los datos personales de su pedido.',
      amount: '{count, plural, one {# día} other {# días}}',
    },
    'shelf-days': {
      name: 'Cuánto tiempo debe ser buena la mercancía',
      meaning: 'Días para unidades con fecha, por canal, como wish:30. Un artículo puede pedir más.',
      none: 'Lo que diga cada artículo',
    },
    'short-life': {
      name: 'Una unidad con pocos días de vida',
      meaning: 'Si se puede empaquetar.',
      options: { refuse: 'Nunca', supervisor: 'Con un supervisor' },
    },
    'unknown-lot': {
      name: 'Un lote que las existencias no conocen',
      meaning: 'Qué sigue cuando llevan lotes del artículo y se escanea otro.',
      options: { take: 'Tomarlo', supervisor: 'Con un supervisor', refuse: 'Nunca' },
    },
    'expired-lot': {
      name: 'Una unidad caducada',
      meaning: 'Si se puede empaquetar.',
      options: { refuse: 'Nunca', supervisor: 'Con un supervisor' },
    },
    'carrier-choice': {
      name: 'El servicio de un paquete',
      meaning: 'Si se dice qué servicio lleva un paquete, según sus tarifas.',
      options: { off: 'No se dice', suggest: 'Se dice en el puesto', on: 'Se decide antes de cerrar el paquete' },
    },
    'carrier-tracked': {
      name: 'Solo servicios con seguimiento',
      meaning: 'Si los paquetes van por servicios sin seguimiento.',
      on: 'Solo con seguimiento',
      off: 'Cualquier servicio',
    },
    'carrier-signature-from': {
      name: 'Firma según el valor del pedido',
      meaning:
        'Desde este valor solo se toman servicios con firma, en céntimos o la unidad menor de su moneda; 0 para nunca.',
      amount: '{count, number} en céntimos',
    },
    'carrier-insured-from': {
      name: 'Seguro según el valor del pedido',
      meaning:
        'Desde este valor solo se toman servicios que lo aseguran entero, en céntimos o la unidad menor de su moneda; 0 para nunca.',
      amount: '{count, number} en céntimos',
    },
    'carrier-days': {
      name: 'Días hasta que un pedido debe llegar',
      meaning: 'Desde el día del pedido. No se toman servicios más lentos.',
      amount: '{count, plural, =0 {Sin fecha} one {# día} other {# días}}',
    },
    'carriers-accepted': {
      name: 'Transportistas aceptados',
      meaning: 'Por sus nombres en sus servicios, separados por espacios.',
      none: 'Todos',
    },
    'carrier-preferred': {
      name: 'Servicios que van primero',
      meaning: 'Servicios o transportistas antes que otros más baratos, el primero más.',
      none: 'Decide el precio',
    },
    'carrier-home': {
      name: 'De dónde salen los paquetes',
      meaning: 'El país, por sus festivos, y la moneda que cuenta, por ejemplo ES EUR.',
      none: 'No se dice',
    },
    'carrier-holidays': {
      name: 'Días de descanso de los transportistas',
      meaning: 'Además del calendario, por ejemplo ES:2029-01-01; con - delante trabajan.',
      none: 'Como en el calendario',
    },
    'weight-check': {
      name: 'El peso de un paquete',
      meaning: 'Si cada uno se pesa antes de cerrarlo, y qué sigue cuando no cuadra.',
      options: { off: 'No se pesa', warn: 'Se pesa y se dice', stop: 'Se detiene, un supervisor lo permite' },
    },
    'weight-gain': {
      name: 'Cada unidad en la báscula',
      meaning:
        'Los paquetes se hacen sobre la báscula: se avisa de lo escaneado que no entra y de lo que entra sin escanear.',
      on: 'Vigilado',
      off: 'Sin vigilar',
    },
    'weight-most-off': {
      name: 'Cuánto puede desviarse un peso',
      meaning: 'Como mucho, por más que varíen artículos y embalaje.',
      amount: '{count, number} g',
    },
    'weight-filler': {
      name: 'Relleno y papeles',
      meaning: 'Lo que suelen pesar en un paquete; todo el embalaje donde no se conocen cajas.',
      amount: '{count, number} g',
    },
    'weight-filler-spread': {
      name: 'Cuánto varía eso',
      meaning: 'De un paquete a otro, por lo común (su desviación típica).',
      amount: '{count, number} g',
    },
    'stale-minutes': {
      name: 'Datos antiguos de un pedido',
      meaning:
        'Si el almacén no responde desde hace más tiempo, un supervisor debe dejar salir cada pedido: puede haberse cancelado o cambiado.',
      amount: '{count, plural, =0 {Por antiguos que sean} one {# minuto} other {# minutos}}',
    },
    'short-ship': {
      name: 'Pedidos a los que faltan unidades',
      meaning: 'Quién deja salir el resto de un pedido cuando faltan unidades o están dañadas.',
      options: {
        packer: 'Quien empaqueta',
        supervisor: 'Un supervisor',
        nobody: 'Nadie: se retiene hasta que esté completo',
      },
    },
    'short-supervisor-from': {
      name: 'Pedidos incompletos de este valor',
      meaning:
        'A partir de este valor un supervisor deja salir un pedido sin las unidades que faltan, en céntimos o la unidad más pequeña de su moneda; 0 si el valor no importa.',
      amount: '{count, number} en céntimos',
    },
    'short-whole-channels': {
      name: 'Canales cuyos pedidos salen enteros',
      meaning: 'Los pedidos de estos canales esperan hasta tener todas sus unidades, por ejemplo wish.',
      none: 'De ningún canal',
    },
    substitutes: {
      name: 'Sustitutos',
      meaning: 'Si un artículo puede ir en lugar de otro donde el pedido no lo dice.',
      options: {
        'as-listed': 'Como dice la lista: always quien empaqueta, ask un supervisor',
        supervisor: 'Cada uno necesita un supervisor',
        nobody: 'No va ninguno',
      },
    },
    'stock-slow-days': {
      name: 'Existencias lentas',
      meaning: 'Lo que hay y dura más que esto, al ritmo al que sale.',
      amount: '{count, plural, one {# día} other {# días}}',
    },
    'stock-dead-days': {
      name: 'Existencias muertas',
      meaning: 'Lo que lleva tanto tiempo ahí sin que salga nada.',
      amount: '{count, plural, one {# día} other {# días}}',
    },
    'confirm-close': {
      name: 'Un paquete con todo dentro',
      meaning: 'Si se cierra solo o espera el OK de quien empaqueta.',
      on: 'Espera el OK',
      off: 'Como esté cada puesto',
    },
    customs: {
      name: 'Datos de aduana',
      meaning:
        'De los pedidos que cruzan una frontera. Si falta algo, o una descripción no dice nada de la mercancía, el pedido espera con el nombre de sus artículos hasta que se importan con ello.',
      options: { off: 'Nadie los mira', warn: 'Se dice al importar', hold: 'El pedido espera' },
    },
    gate: {
      name: 'Reglas a prueba',
      meaning:
        'Sombra: lo que habrían detenido las reglas de peso, caducidad, lotes, fotos y datos viejos se anota y sigue. Nada más pasa.',
      options: { on: 'Valen', shadow: 'Sombra: solo se anota' },
    },
    'batch-confirm': {
      name: 'Unidades que se reparten en pedidos',
      meaning: 'Cuándo cuenta una unidad como puesta en su hueco.',
      on: 'Al escanear o tocar el hueco',
      off: 'Con su propio escaneo',
    },
    'run-labels': {
      name: 'Etiquetas en una serie de unidades sueltas',
      meaning: 'Cuándo se escanean en su paquete.',
      options: { each: 'Cada una enseguida', item: 'Antes de otro artículo', later: 'En cualquier momento' },
    },
  },
});
