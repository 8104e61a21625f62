import { devicesEs } from './devices/es.ts';
import { HELD_WORDS } from './held-words.ts';
import { importsEs } from './imports/es.ts';
import { LABEL_WORDS } from './label-words.ts';
import { momentIn, statusIn } from './moments.ts';
import { OVERRIDE_WORDS } from './override-words.ts';
import { PEOPLE_WORDS } from './people-words.ts';
import { SHELL_WORDS } from './shell-words.ts';
import type { Words } from './words.ts';

const say = (headline: string, detail = '', action = '') => ({ headline, detail, action });
const plural = new Intl.PluralRules('es');
const count = (n: number, one: string, other: string) =>
  `${n.toLocaleString('es')} ${plural.select(n) === 'one' ? one : other}`;
const units = (n: number) => count(n, 'unidad', 'unidades');

export const es: Words = {
  language: 'es',
  direction: 'ltr',
  name: 'Español',
  say: {
    ...LABEL_WORDS.es.say,
    ...OVERRIDE_WORDS.es.say,
    ...HELD_WORDS.es.say,
    'scan-to-start': () => say('Escanee un pedido, una caja o un artículo'),
    'unit-accepted': (a, { title }) =>
      say(
        title(a.sku),
        a.opened ? `El pedido ${a.opened} está abierto` : '',
        a.packed === a.needed ? 'Escanee el artículo siguiente' : 'Escanee la unidad siguiente',
      ),
    'confirm-close': (a) => say('Está todo dentro', `Pedido ${a.orderCode}`, 'Escanee OK para cerrar el paquete'),
    'parcel-complete': (a) =>
      say('Paquete completo', `${units(a.units)} en el pedido ${a.orderCode}`, 'Tome la etiqueta'),
    'label-printed': (a) => say('Escanee la etiqueta', `Pedido ${a.orderCode}`, 'Pegue la etiqueta y escanéela'),
    'printer-ready': (a) =>
      say('La impresora vuelve a estar lista', `Pedido ${a.orderCode}: la etiqueta espera`, 'Imprima la etiqueta'),
    'scan-first': () => say('Escanee primero una unidad', '', 'El número vale para la última unidad escaneada'),
    'label-coming': () => say('La impresora aún no ha informado', '', 'Escanee la etiqueta otra vez en un momento'),
    'order-finished': (a) => say('Pedido terminado', `Pedido ${a.orderCode}`, 'Escanee el pedido o artículo siguiente'),
    'order-opened': (a) => say(`Pedido ${a.orderCode}`, units(a.units), 'Escanee el primer artículo'),
    'order-resumed': (a) =>
      say(`Pedido ${a.orderCode}`, `${a.packed} de ${units(a.needed)} están dentro`, 'Escanee el artículo siguiente'),
    'order-already-open': (a) => say(`El pedido ${a.orderCode} está abierto`, '', 'Escanee el artículo siguiente'),
    'order-suspended': (a) =>
      say('Apartado', `El pedido ${a.orderCode} conserva su cuenta`, 'Escanee el pedido o artículo siguiente'),
    'order-held': (a) =>
      say('Retenido', `Pedido ${a.orderCode}: ${es.hold[a.reason]}`, 'Escanee el pedido o artículo siguiente'),
    'order-restarted': (a) =>
      say('Empezar de nuevo', `El pedido ${a.orderCode} está vacío`, 'Saque todo y escanee el primer artículo'),
    'parcel-reopened': (a) =>
      say(
        'Paquete abierto otra vez',
        `Pedido ${a.orderCode}: la etiqueta anterior ya no vale`,
        'Destruya la etiqueta anterior',
      ),
    'undo-closed': (a) =>
      say(
        'El paquete está cerrado',
        `Pedido ${a.orderCode}: está todo dentro`,
        'Escanee la etiqueta. Para sacar una unidad: Ayuda, Abrir paquete',
      ),
    'nothing-to-choose': () => say('No hay nada que elegir', '', 'Escanee un pedido, una caja o un artículo'),
    'no-number-asked': () =>
      say('No se pide ningún número', '', 'Los dígitos valen donde se pide un PIN o una cantidad'),
    'act-undone': (a) =>
      say(
        'Como estaba',
        `Pedido ${a.orderCode}: ${a.packed} de ${units(a.needed)} dentro`,
        a.packed === a.needed ? 'Escanee la etiqueta' : 'Escanee la siguiente unidad',
      ),
    undone: (a, { title }) =>
      say('Deshecho', `${title(a.sku)}: ${a.packed} de ${a.needed}`, 'Saque la unidad del paquete'),
    'unknown-code': (a) => say('Código desconocido', a.raw, 'Aparte el artículo y pregunte a supervisión'),
    'scan-missed': ({ why }) =>
      why === 'no-end'
        ? say(
            'El escáner no envía el final',
            '',
            'Configure el escáner para que envíe Enter tras cada código (F1 lo muestra)',
          )
        : why === 'spoiled'
          ? say(
              'Esta lectura no llegó entera',
              'Una tecla de ella no escribe nada',
              'Escanee otra vez; si no, ponga el escáner en teclado US o HID POS (F1)',
            )
          : say('Esta lectura se cortó', '', 'Escanee otra vez'),
    ambiguous: (a) => say('¿Cuál es?', a.raw, 'Elija abajo'),
    'badge-refused': (a) =>
      say(
        'Esta tarjeta no se conoce aquí',
        a.name,
        'Toque su nombre y ponga su PIN, o repita cuando el almacén responda',
      ),
    'sign-in-first': () => say('Primero identifíquese', '', 'Escanee su tarjeta y repita el escaneo'),
    'signed-in': (a) =>
      say(
        `Hola ${a.name}`,
        a.open ? `El pedido ${a.open} está abierto` : '',
        a.open ? 'Escanee el siguiente artículo' : 'Escanee un pedido, una caja o un artículo',
      ),
    'badge-unknown': () => say('No se conoce esta tarjeta', '', 'Escanee su propia tarjeta o toque su nombre'),
    'signed-out': () => say('Sesión cerrada', '', 'Escanee su tarjeta'),
    'loaded-again': () => say('La pantalla se ha vuelto a cargar', 'No se ha perdido nada', 'Siga como antes'),
    'set-aside': (a) =>
      say(
        'Se apartaron archivos dañados',
        a.files.join(', '),
        'No se perdió nada empacado. Antes de imprimir, mire si la etiqueta ya está',
      ),
    'other-order-open': (a) =>
      say(`El pedido ${a.orderCode} sigue abierto`, `Escaneó el pedido ${a.wanted}`, 'Termínelo o apártelo primero'),
    'no-order-needs': (a, { title }) =>
      say('Ningún pedido necesita este artículo', title(a.sku), 'Devuélvalo al almacén'),
    'order-elsewhere': (a) =>
      say(
        'Otra estación prepara este pedido',
        [`Pedido ${a.orderCode}`, a.person, a.by].filter(Boolean).join(', '),
        'Tome otro pedido, o hágase cargo de este',
      ),
    'order-packed': (a) =>
      say(
        `El pedido ${a.orderCode} ya está empaquetado`,
        [a.by, a.person, a.at > 0 ? momentIn('es', a.at) : ''].filter(Boolean).join(', '),
        'No lo empaquete otra vez. Escanee el pedido siguiente',
      ),
    'packed-twice': (a) =>
      say(
        `El pedido ${a.orderCode} se empaquetó también en otra estación`,
        a.by,
        'Retenga este paquete y llame a supervisión',
      ),
    'changed-too-late': (a) =>
      say(
        a.what === 'address' ? `El pedido ${a.orderCode} tiene otra dirección` : `El pedido ${a.orderCode} cambió`,
        'Llegó cuando el paquete ya estaba terminado',
        'Retenga el paquete y llame a supervisión',
      ),
    'taken-over': (a) =>
      say(
        'A su cargo',
        `Pedido ${a.orderCode}${a.from && `, de ${a.from}`}`,
        'Empaquete desde el principio: vacíe antes el paquete',
      ),
    'take-over-failed': () =>
      say('Ahora no es posible', 'El almacén no responde', 'Pruebe otra vez o tome otro pedido'),
    'no-open-order': () => say('No hay pedido abierto', '', 'Escanee un pedido, una caja o un artículo'),
    'busy-elsewhere': (a) => say(`${a.subject} sigue abierto`, '', 'Termínelo o déjelo aparte primero'),
    'command-not-here': () => say('Este código no hace nada aquí', '', 'Escanee lo que pide la pantalla'),
    location: (a) => say('Esto es una ubicación', a.location, 'Escanee un artículo'),
    'codes-stored': (a) =>
      say(
        count(a.count, 'código guardado', 'códigos guardados'),
        'Venían en la memoria del escáner',
        'No se empacó nada. Tome o descarte cada código',
      ),
    'order-unreadable': (a) =>
      say(
        'Esta estación no puede leer el pedido',
        `Pedido ${a.orderCode}`,
        'Prepárelo en otra estación o haga actualizar esta',
      ),
    crashed: (a) =>
      say(
        'El programa cometió un error',
        `Nada de ello cuenta (${a.detail})`,
        'Hágalo otra vez. Si se repite, llame a administración',
      ),
    'label-of-other': (a) =>
      say('Esta etiqueta no es de un pedido abierto', a.sscc, 'Escanee el pedido de este paquete'),
  },
  refusal: {
    OrderNotOpen: () => say('No hay pedido abierto', '', 'Escanee un pedido, una caja o un artículo'),
    OrderOnHold: (r) =>
      say(
        'Este pedido está retenido',
        [es.hold[r.reason], r.detail].filter(Boolean).join(': '),
        'Entréguelo a supervisión',
      ),
    OrderClosed: (r) =>
      say(
        r.status === 'cancelled'
          ? 'Este pedido fue cancelado'
          : r.status === 'refunded'
            ? 'Este pedido fue reembolsado'
            : 'Este pedido ya salió',
        '',
        'Pare. Devuelva la mercancía al almacén',
      ),
    OrderAlreadyFinished: () => say('Este pedido está terminado', '', 'Escanee el pedido siguiente'),
    OrderHasNothingToPack: () => say('Este pedido no tiene nada que preparar', '', 'Entréguelo a supervisión'),
    OrderChanged: (r, { title }) =>
      say(
        'El pedido cambió',
        r.changes.map((c) => `${title(c.sku)}: ${c.now} en vez de ${c.before}`).join(' · '),
        'Saque todo y empiece de nuevo con las líneas nuevas',
      ),
    AddressChanged: () =>
      say(
        'La dirección cambió',
        'La etiqueta del paquete tiene la antigua',
        'Imprima otra vez y destruya la etiqueta antigua',
      ),
    ItemNotOnOrder: (r, { title }, belongs) =>
      say(
        'Artículo equivocado',
        title(r.sku),
        belongs
          ? `Apártelo: es del pedido ${belongs.orderCode}${belongs.tote ? `, caja ${belongs.tote}` : ''}`
          : 'Devuélvalo al almacén',
      ),
    OverQuantity: (r, { title }) =>
      r.packed >= r.needed
        ? say(
            'Demasiados',
            `${title(r.sku)}: ${r.needed === 1 ? 'la única unidad ya está' : `ya están las ${r.needed}`}`,
            'Devuelva esta unidad',
          )
        : say(
            'Demasiados',
            `${title(r.sku)}: el pack trae ${r.scanned}, solo ${r.needed - r.packed === 1 ? 'cabe' : 'caben'} ${r.needed - r.packed}`,
            'Abra el pack y escanee unidades sueltas',
          ),
    UnitExpired: (r, { title }) => say('Caducado', `${title(r.sku)}: ${r.expiry}`, 'Apártelo y tome uno fresco'),
    SerialAlreadyPacked: (r, { title }) =>
      say('Esta unidad ya está dentro', `${title(r.sku)}: serie ${r.serial}`, 'Escanee otra unidad'),
    ParcelAlreadyClosed: () =>
      say('El paquete está cerrado', 'Está todo dentro', 'Devuelva esta unidad y escanee la etiqueta'),
    QuantityNotAllowed: (r, { title }) =>
      say('Escanee cada unidad', title(r.sku), 'Este artículo no admite cantidad escrita'),
    QuantityNotMore: (r) =>
      say('Elija un número mayor', `El último escaneo cuenta ${r.units}`, 'Use deshacer para sacar unidades'),
    NothingToUndo: () => say('Nada que deshacer', '', 'Escanee un artículo'),
    UnitsMissing: (r) =>
      say('Faltan unidades', `Quedan ${units(r.missing)} por escanear`, 'Escanéelas o retenga el pedido'),
    ParcelNotClosed: () => say('El paquete no está completo', '', 'Escanee primero todas las unidades'),
    LabelOutdated: () => say('Esta etiqueta es antigua', '', 'Imprima la etiqueta otra vez'),
    NoLabelYet: () => say('Aún no hay etiqueta', '', 'Imprima primero la etiqueta'),
    WrongLabel: (r) =>
      say('Etiqueta equivocada', `Escaneó ${r.scanned}`, `Busque la etiqueta que termina en ${r.expected.slice(-4)}`),
  },
  label: {
    'bad-file': LABEL_WORDS.es.badFile,
    'needs-supervisor': LABEL_WORDS.es.needsSupervisor,
    'paper-out': () => say('La impresora no tiene etiquetas', '', 'Ponga etiquetas e imprima otra vez'),
    'ribbon-out': () => say('La impresora no tiene cinta', '', 'Ponga una cinta e imprima otra vez'),
    'head-open': () => say('La impresora está abierta', '', 'Cierre el cabezal e imprima otra vez'),
    jam: () => say('Hay una etiqueta atascada', '', 'Despeje la impresora e imprima otra vez'),
    paused: () => say('La impresora está en pausa', '', 'Pulse pausa en la impresora e imprima otra vez'),
    'too-hot': () => say('La impresora está demasiado caliente', '', 'Espere un minuto e imprima otra vez'),
    mismatch: (d) => say('La impresora no va con la etiqueta', d, 'Pida a administración que revise impresora y rollo'),
    offline: (d) => say('La impresora no responde', d, 'Revise corriente y cable e imprima otra vez'),
    timeout: (d) => say('La impresora va muy lenta', d, 'Mire si salió una etiqueta e imprima otra vez'),
    interrupted: (d) => say('Se cortó la impresión', d, '¿Salió una etiqueta? Escanéela. Si no, imprima otra vez'),
    'not-noted': (d) =>
      say('No se puede anotar la etiqueta', d, 'No se imprimió nada. Libere espacio en el disco y vuelva a imprimir'),
    'not-configured': () => say('No hay impresora de etiquetas', '', 'Pida a administración que añada una'),
    'not-verified': () => say('Sin etiqueta: no está todo verificado', '', 'Escanee primero todas las unidades'),
    'packed-elsewhere': (d) =>
      say('Sin etiqueta: otra estación empaquetó este pedido', d, 'Aparte los artículos y llame a supervisión'),
    'store-unsure': () =>
      say(
        'Aún sin etiqueta: el almacén de datos no responde',
        'No puede decir si otra estación empaquetó este pedido',
        'Imprima otra vez en un momento, o pida permiso a supervisión',
      ),
    'order-changed': () =>
      say('Sin etiqueta: el pedido cambió', 'Sus líneas son otras', 'Escanee el pedido y empiece de nuevo'),
    'order-stopped': (d) =>
      say(`Sin etiqueta: el pedido está ${statusIn(es, d)}`, '', 'Deténgase. Entréguelo a supervisión'),
    'unknown-order': () => say('Sin etiqueta: el almacén de datos no conoce el pedido', '', 'Entréguelo a supervisión'),
    'text-not-drawn': (d) =>
      say(
        'Ninguna letra de aquí tiene un signo de esta dirección',
        d,
        'Pulse F3 y elija Dirección: supervisión la corrige ahí',
      ),
    fault: (d) => say('No se pudo hacer la etiqueta', d, 'Imprima otra vez'),
  },
  labels: LABEL_WORDS.es,
  override: OVERRIDE_WORDS.es,
  shell: SHELL_WORDS.es,
  held: HELD_WORDS.es,
  quantityMost: (most) => `Solo ${most === 1 ? 'cabe' : 'caben'} ${most}. Escriba un número menor`,
  people: PEOPLE_WORDS.es,
  touch: {
    title: 'El código no se puede leer',
    text: 'Compare la imagen y el nombre. Queda anotado que se contó a mano.',
    mustScan: 'Este artículo se identifica por su código. Escríbalo a mano, o supervisión autoriza esta unidad',
    ask: 'Pedir a supervisión',
    count: 'Contar una unidad',
  },
  steps: { look: 'Idioma', sound: 'Sonido', scanner: 'Lector', data: 'Datos', you: 'Usted' },
  confirm: {
    restart: (order, n) => ({
      title: `¿Empezar otra vez el pedido ${order}?`,
      text: `${units(n)} ${n === 1 ? 'dejará' : 'dejarán'} de contar. Sáquelo todo y escanéelo de nuevo.`,
      yes: 'Sí, empezar otra vez',
    }),
    reopen: (order, n) => ({
      title: `¿Abrir el paquete del pedido ${order}?`,
      text: `Ya ${n === 1 ? 'está' : 'están'} dentro ${units(n)}. Su etiqueta queda anulada; la siguiente necesita supervisión.`,
      yes: 'Sí, abrirlo',
    }),
  },
  reading: {
    empty: 'No contenía nada',
    'too-long': 'Es demasiado largo',
    'control-characters': 'Contiene caracteres que ningún código tiene',
    'check-digit': 'Su dígito de control está mal',
    'gs1-syntax': 'Su contenido no sigue las reglas GS1',
    separator:
      'Contiene un signo que GS1 no conoce: configure el escáner para que envíe GS entre las partes, o escanee otro código del artículo',
    'no-check-digit': 'Configure el escáner para que envíe el dígito de control: falta',
    'part-label': 'No se lee la pieza o la cantidad; escanee el artículo mismo',
  },
  unreadable: (why, raw) => say('Este código no se puede leer', `${why}: ${raw}`, 'Escanee otra vez'),
  saving: {
    database: () =>
      say(
        'Esta estación no puede guardar',
        'Su base de datos no responde',
        'Pare. Libere espacio e inténtelo otra vez',
      ),
    journal: (f) =>
      f.fault === 'disk-full'
        ? say('El disco está lleno', 'No se pierde nada', 'Libere espacio e inténtelo otra vez')
        : f.fault === 'host-gone'
          ? say('El servicio de la estación no responde', 'No se pierde nada', 'Espere o inicie la estación otra vez')
          : say('Esta estación no puede guardar', 'No se pierde nada', 'Pare e inténtelo otra vez'),
  },
  host: {
    gone: say(
      'La estación no responde',
      'No se pierde nada; no se cuenta nada hasta que vuelva',
      'Inicie Packbench de nuevo en este equipo',
    ),
    shut: say(
      'Packbench se inició de nuevo',
      'Esta ventana tiene la clave del inicio anterior',
      'Use la ventana que se abrió o la dirección nueva',
    ),
  },
  store: {
    unreachable: say(
      'El almacén de datos no responde',
      'Se puede seguir preparando',
      'Nada que hacer: se intenta otra vez',
    ),
    'store-locked': say(
      'Otro programa usa el almacén de datos',
      'Se puede seguir preparando',
      'Cierre el otro programa',
    ),
    'store-corrupt': say(
      'El archivo del almacén está dañado',
      'Se puede seguir y aquí no se pierde nada',
      'Llame a administración: restaure una copia',
    ),
    'disk-full': say('El disco del almacén está lleno', 'Se puede seguir preparando', 'Libere espacio'),
    'newer-schema': say(
      'El almacén es más nuevo que este programa',
      'Se puede seguir preparando',
      'Actualice esta estación',
    ),
    'not-paired': say(
      'Esta estación no pertenece (ya) al almacén central',
      'Se puede seguir empaquetando y no se pierde nada',
      'Vuelva a unirse: Ajustes, Almacén',
    ),
    'update-station': say(
      'Esta estación es demasiado antigua para el almacén de datos',
      'Se puede seguir preparando; todo se envía tras la actualización',
      'Actualice esta estación',
    ),
    'update-store': say(
      'El almacén de datos es más antiguo que esta estación',
      'Se puede seguir preparando; todo se envía tras la actualización',
      'Actualice el almacén de datos',
    ),
    'not-saved': say(
      'Esta estación no puede guardar lo que envía el almacén de datos',
      'Se puede seguir preparando',
      'Libere espacio: se intenta otra vez',
    ),
    stopped: say(
      'El intercambio con el almacén se detuvo',
      'Tiene otra historia de esta estación. No se pierde nada',
      'Llame a administración',
    ),
  },
  note: {
    sent: (n) => `Enviado: ${count(n, 'entrada', 'entradas')}`,
    received: (n) => `Recibido: ${count(n, 'registro', 'registros')}`,
    conflict: (n) => `La entrada ${n} queda para que alguien decida`,
    'set-aside': (n) => `La entrada ${n} quedó apartada: el almacén no la entiende`,
    'sent-again': (n) => `El almacén había perdido ${count(n, 'entrada', 'entradas')}; se envía todo otra vez`,
    'loaded-anew': () => 'El almacén tiene otra historia: se carga todo de nuevo',
    trouble: () => 'El almacén no respondió',
  },
  clock: (m) =>
    m === 0
      ? 'Coincide con el servidor'
      : m > 0
        ? `Va ${m} min atrasado: ponga en hora este equipo`
        : `Va ${-m} min adelantado: ponga en hora este equipo`,
  lookup: {
    ask: (code) => `Preguntar al almacén de datos por «${code}»`,
    asking: 'Preguntando al almacén de datos…',
    none: (code) => `El almacén de datos no conoce «${code}»`,
    labels: 'Etiquetas',
    status: {
      confirmed: 'confirmado',
      'on-hold': 'en espera',
      packing: 'empaquetándose',
      packed: 'empaquetado',
      shipped: 'enviado',
      delivered: 'entregado',
      cancelled: 'cancelado',
      refunded: 'reembolsado',
    },
  },
  exception: {
    'packed-elsewhere': (o) => `El pedido ${o} se preparó también en otra estación`,
    'order-closed': (o, d) => `El pedido ${o} se cerró mientras se preparaba (${d})`,
    'order-changed': (o, d) => `El pedido ${o} cambió mientras se preparaba (${d})`,
    'serial-twice': (o, d) => `El número de serie ${d} se empaquetó dos veces, ahora en el pedido ${o}`,
    'stock-below-zero': (o, d) => `El pedido ${o} sacó más existencias de las que había (${d}). Cuente esa ubicación.`,
    'unknown-order': (o) => `El almacén no conoce el pedido ${o}`,
    'not-opened': (o) => `Pedido ${o}: una estación envió trabajo sin su principio`,
  },
  exceptionAbout: {
    finished: (o) => `El pedido ${o} estaba terminado; una estación que lo había olvidado siguió empaquetando`,
    backwards: (o, d) => `El pedido ${o} habría ido hacia atrás (${d})`,
    'too-many-units': (o, d) => `El pedido ${o} tiene en su paquete más unidades de las que necesita (${d})`,
    'second-label': (o, d) => `El pedido ${o} tiene una segunda etiqueta, ${d}. Busque dos paquetes`,
    lines: (o, d) => `El pedido ${o} debía cambiar cuando ya estaba empaquetado. No se aplicó: ${d}`,
    address: (o) => `El pedido ${o} recibió otra dirección cuando ya estaba empaquetado. Retenga el paquete`,
    'unknown-operator': (o, d) =>
      `Pedido ${o}: trabajó en él alguien que el almacén no conoce (${d || 'sin sesión'}). Pregunte en ese puesto`,
    'not-allowed': (o, d) =>
      `Pedido ${o}: ${d || 'alguien'} hizo lo que requiere un supervisor. No se aceptó; mire ese puesto`,
  },
  mayNot: {
    'not-administrator': 'Esto solo lo puede hacer un administrador. Primero debe identificarse uno',
    'not-supervisor': 'Esto solo lo puede hacer un supervisor o un administrador. Primero debe identificarse uno',
    'role-unknown':
      'Hace 8 horas que no se llega al almacén y ya no se sabe quién puede hacer esto. Conéctelo primero: Ajustes, Almacén y sincronización',
  },
  join: {
    'not-administrator': 'Esto solo lo puede hacer un administrador. Primero debe identificarse uno',
    'bad-url': 'Esto no es una dirección. Es como https://store:8443',
    'bad-code': 'Esto no es un código de enlace. Tiene 8 o 20 letras y cifras',
    unreachable: 'El almacén no responde. ¿Es correcta la dirección y está en marcha?',
    'wrong-store': 'En esta dirección responde otro almacén que el que hizo el código. No siga; llame al administrador',
    'code-refused': 'El código no existe, está usado o es demasiado antiguo. Haga otro en el almacén',
    'id-taken':
      'Una estación con este identificador ya trabaja allí. Exclúyala primero en el almacén (npm run store -- stations, luego revoke) y vuelva a unirla',
    'not-secure': 'La dirección debe empezar por https',
  },
  weighing: {
    unsettled: 'La balanza no se detiene. Suéltela e intente otra vez',
    stale: 'La balanza no dice nada. ¿Está encendida?',
    refused: 'La balanza no se puede ajustar ahora. Vacíela e intente otra vez',
    unusable: 'La balanza no se puede usar',
  },
  hold: {
    'unknown-item': 'Artículo desconocido',
    'bad-quantity': 'Cantidad imposible',
    'bad-price': 'Precio imposible',
    'address-incomplete': 'Dirección incompleta',
    'phone-missing': 'Falta el teléfono',
    'no-lines': 'El pedido no tiene líneas',
    'row-lost': 'Falta una fila del archivo',
    short: 'Faltan unidades',
    damaged: 'Artículo dañado',
    'wrong-item-in-tote': 'Artículo equivocado en la caja',
    'address-question': 'Duda sobre la dirección',
    other: 'Otro motivo',
  },
  queue: {
    ready: 'Listo',
    open: 'Abierto aquí',
    aside: 'Apartado',
    'to-label': 'Falta etiqueta',
    'on-hold': 'Retenido',
    elsewhere: 'Otra estación',
    packed: 'Empaquetado',
    closed: 'Cerrado',
  },
  importFault: (detail) => {
    const [reason = '', line = ''] = detail.split(':');
    const known: Readonly<Record<string, string>> = {
      empty: 'El archivo está vacío',
      binary: 'No es un archivo de texto. Guárdelo como CSV (UTF-8) y elíjalo otra vez',
      'not-utf8': 'El archivo no es UTF-8. Guárdelo como CSV (UTF-8) y elíjalo otra vez',
      'unbalanced-quote': `Hay comillas sin cerrar, cerca de la línea ${line}`,
      'not-json': 'El archivo empieza como JSON pero no es válido',
      'unknown-columns':
        'La cabecera no nombra un tipo de archivo conocido. El README indica las columnas de cada tipo en «Your own data»',
      'too-large': 'El archivo es demasiado grande. Divídalo',
      'store-locked': 'Otro programa usa el almacén de datos. Ciérrelo e inténtelo otra vez',
      'disk-full': 'El disco está lleno. Libere espacio e inténtelo otra vez',
    };
    return known[reason] ?? detail;
  },
  units,
  lines: (n) => count(n, 'línea', 'líneas'),
  orders: (n) => count(n, 'pedido', 'pedidos'),
  due: { inTime: (span) => span, late: (span) => `${span} tarde`, now: 'ahora' },
  devices: devicesEs,
  imports: importsEs,
  ui: {
    station: 'Estación',
    order: 'Pedido',
    parcelOf: 'Paquete',
    of: 'de',
    store: 'Datos',
    scanner: 'Lector',
    printer: 'Impresora',
    scale: 'Balanza',
    offline: 'sin conexión',
    waiting: 'en espera',
    ready: 'listo',
    absent: 'ausente',
    fault: 'fallo',
    busy: 'ocupado',
    loadingOrders: 'Cargando pedidos',
    stopped: 'detenido',
    lastSync: 'Último intercambio',
    noWeight: 'sin peso',
    clock: 'Reloj',
    never: 'nunca',
    signIn: 'Entrar',
    signInHint: 'Escanee su tarjeta',
    signOut: 'Salir',
    chooseName: 'O elija su nombre',
    enterPin: 'Escriba su PIN',
    choosePin: 'Elija un PIN de 4 a 6 cifras',
    repeatPin: 'Escriba el mismo PIN otra vez',
    nobodyKnown: 'El almacén aún no conoce a nadie',
    nobodyKnownText: 'Añada personas en el almacén: npm run store -- operators add NAME. Aparecerán aquí solas',
    pinsDiffer: 'Los dos PIN son distintos. Elija otra vez',
    pinDigits: 'Use de 4 a 6 cifras',
    clear: 'Borrar',
    back: 'Atrás',
    enter: 'Aceptar',
    queue: 'Pedidos',
    scanToOpen: 'Escanee un pedido, una caja o un artículo',
    search: 'Buscar',
    searchHint: 'Pedido, nombre, ciudad, artículo',
    allStates: 'Todos',
    allChannels: 'Todos los canales',
    noOrders: 'No hay pedidos. Impórtelos o espere',
    noMatch: 'Ningún pedido coincide',
    emptyTab: 'Ahora no hay ningún pedido aquí',
    muted: 'Sonido apagado',
    due: 'Enviar antes de',
    units: 'Unidades',
    to: 'Para',
    channel: 'Canal',
    state: 'Estado',
    open: 'Abrir',
    retryLabel: 'Imprimir etiqueta',
    scanNext: 'Escanee el artículo siguiente',
    scanLabel: 'Escanee la etiqueta',
    printing: 'Imprimiendo la etiqueta',
    undo: 'Deshacer',
    hold: 'Retener',
    help: 'Ayuda',
    putAside: 'Apartar',
    putAsideForNext: 'Apartar y tomar otro',
    changedTitle: 'El pedido cambió',
    restartNew: 'Empezar con las líneas nuevas',
    newLabel: 'Imprimir etiqueta nueva',
    newLabelHint: 'Supervisión lo autoriza aquí. La etiqueta antigua queda anulada.',
    restart: 'Empezar de nuevo',
    closeParcel: 'Cerrar paquete',
    printAgain: 'Imprimir otra vez',
    labels: LABEL_WORDS.es.title,
    reopen: 'Abrir paquete',
    quantity: 'Cantidad',
    digit: 'Dígito',
    digits: 'Dígitos para un PIN o una cantidad',
    ok: 'OK',
    cancel: 'Cancelar',
    packingSlip: 'Albarán',
    slipSaved: 'Albarán guardado',
    scanned: 'Escaneado',
    expected: 'Se necesita',
    noSerial: 'No se escaneó número de serie',
    stillNeeded: 'Aún se necesita',
    note: 'Nota',
    checklist: 'Revise cada unidad',
    kit: 'Lote',
    packOf: 'Pack de',
    weight: 'Peso',
    unitsPacked: 'unidades',
    done: 'hecho',
    holdTitle: '¿Por qué espera este pedido?',
    holdDetail: '¿Qué encontró?',
    quantityTitle: '¿Cuántas unidades puso?',
    quantityHint: 'Cuente también la que acaba de escanear',
    helpTitle: 'Ayuda',
    helpText: 'Escanee uno de estos códigos o toque su botón.',
    helpScanner:
      '¿Un escáner no se oye, o no entero? Su manual trae códigos para escanear: «Enter suffix» (CR), «US keyboard» o, mejor, «USB HID POS».',
    commands: 'Códigos de mando',
    close: 'Cerrar',
    whichOne: '¿Cuál es?',
    orderWord: 'Pedido',
    operatorWord: 'Persona',
    locationWord: 'Ubicación',
    labelWord: 'Etiqueta',
    commandWord: 'Mando',
    settings: 'Ajustes',
    language: 'Idioma',
    theme: 'Pantalla',
    dark: 'Oscura',
    light: 'Clara',
    volume: 'Sonido',
    confirmClose: 'Preguntar antes de cerrar',
    idleLock: 'Bloquear sin uso',
    minutes: 'minutos',
    neverLock: 'nunca',
    data: 'Datos',
    importFiles: 'Importar archivos',
    stationName: 'Nombre de la estación',
    welcome: 'Bienvenida a Packbench',
    welcomeText: 'Cinco preguntas cortas y a preparar.',
    next: 'Siguiente',
    soundCheck: '¿Oye estos sonidos?',
    soundCheckText: 'Cada sonido significa una cosa. Toque para oír.',
    play: 'Oír',
    scannerCheck: 'Escanee cualquier código',
    scannerCheckText: 'Tome algo que tenga un código de barras.',
    scannerSeen: 'El lector funciona',
    scannerTyped: 'Eso parecía tecleado. Un lector es más rápido',
    chooseData: '¿Qué quiere preparar?',
    demo: 'Almacén de prueba',
    demoText: '60 artículos, 200 pedidos, lector e impresora virtuales. Nada que instalar.',
    ownData: 'Mis datos',
    ownDataText: 'Importe artículos y pedidos de archivos CSV o JSON.',
    loadingDemo: 'Llenando el almacén de prueba',
    soundOk: 'Bien',
    soundComplete: 'Completo',
    soundWrong: 'Artículo equivocado',
    soundTooMany: 'Demasiados',
    soundAttention: 'Atención',
    soundFault: 'Fallo',
    firstOperator: '¿Quién es usted?',
    firstOperatorText: 'Será la primera persona de administración. Añada más con operators.csv.',
    yourName: 'Su nombre',
    import: 'Importar',
    importText: 'Elija artículos, lotes, pedidos, existencias, ubicaciones, cajas, tarifas o personas en CSV o JSON.',
    chooseFiles: 'Elegir archivo',
    rows: 'Filas',
    importNow: 'Importar las filas buenas',
    added: 'nuevas',
    changed: 'cambiadas',
    unchanged: 'iguales',
    skipped: 'omitidas',
    importDone: 'Importación terminada',
    importFailed: 'Este archivo no se puede importar',
    bench: 'Mesa virtual',
    benchScan: 'Escanear',
    benchType: 'Cualquier código',
    benchItems: 'Artículos',
    benchOrders: 'Pedidos',
    benchCommands: 'Mandos',
    benchBadges: 'Tarjetas',
    benchPrinter: 'Impresora de etiquetas',
    benchScale: 'Balanza',
    benchBurst: 'Ráfaga de 20',
    benchStored: '4 de su memoria',
    benchLabels: 'Etiquetas impresas',
    noLabels: 'Nada impreso aún',
    paperOut: 'Sin papel',
    goOffline: 'Sin conexión',
    ribbonOut: 'Sin cinta',
    headOpen: 'Cabezal abierto',
    jam: 'Atasco',
    paused: 'En pausa',
    tooHot: 'Demasiado caliente',
    cutPrinted: 'Corte, con etiqueta',
    cutLost: 'Corte, sin etiqueta',
    grams: 'gramos',
    double: 'Envía dos veces',
    half: 'Medio código',
    unplugged: 'Desconectado',
    moving: 'En movimiento',
    drifted: 'Desajustada',
    overloaded: 'Sobrecargada',
    silent: 'Muda',
    steady: 'quieta',
    setZero: 'Poner a cero',
    setTare: 'Restar el embalaje',
    devices: 'Dispositivos',
    storedCodes: 'Códigos de la memoria del escáner',
    storedShort: 'Códigos',
    storedCodesText: 'Tome lo que es del pedido abierto. Descarte el resto.',
    takeCode: 'Tomar',
    discard: 'Descartar',
    discardAll: 'Descartar todos',
    show: 'Mostrar',
    hide: 'Ocultar',
    blockedTitle: 'Esta estación ya está abierta',
    blockedText: 'Funciona en otra ventana de este equipo. Use aquella o ciérrela y esta continuará.',
    brokenTitle: 'La estación no puede abrir sus datos',
    brokenText: 'No se borró nada. Quizá el disco esté lleno: libere espacio. Se intenta otra vez cada pocos segundos.',
    setAsideText:
      'Si continúa, la copia del navegador está dañada. Se puede apartar: el diario y el almacén lo tienen todo.',
    setAside: 'Apartar la copia',
    tryAgain: 'Intentar otra vez',
    stillSaving: 'Guardando aún',
    starting: 'Iniciando',
    virtual: 'virtual',
    demoPins: 'Prueba: todos los PIN son 1234',
    enterCode: 'Escribir un código',
    enterCodeHint: 'Escriba el número impreso bajo las barras. De una etiqueta bastan las 4 últimas cifras.',
    yes: 'Sí',
    no: 'No',
    labelEndsIn: 'La etiqueta termina en',
    otherStation: 'Otra estación tiene este pedido',
    takeOver: 'Hacerse cargo',
    takeOverHint: 'La otra estación se detiene. Aquí se escanea todo de nuevo.',
    toDecide: 'Por decidir',
    storeAndSync: 'Almacén y sincronización',
    storeHere: 'En esta estación',
    storeAddress: 'Dirección del almacén',
    pairingCode: 'Código de enlace',
    joinStore: 'Unirse a un almacén',
    joinStoreText: 'Varias estaciones comparten un almacén. Allí, «npm run store -- pair» da un código.',
    join: 'Unirse',
    joining: 'Uniéndose',
    leaveStore: 'Usar el almacén de esta estación',
    tryNow: 'Probar ahora',
    keyInKeychain: 'El sistema operativo guarda la clave',
    keyInFile: 'La clave está en un archivo que solo este usuario puede leer',
    connection: 'Conexión',
    waitingEntries: 'Sin enviar',
    log: 'Últimos intercambios',
    nothingYet: 'Nada todavía',
    live: 'conectado',
    stillLoading: 'cargando',
  },
};
