import { translationOf } from '#renderer/core/messages/catalogue.ts';
import { es as cartons } from './cartons/es.ts';
import type { packingWords } from './en.ts';
import { es as notes } from './notes/es.ts';
import { es as substitute } from './substitutes/es.ts';
import { es as unit } from './units/es.ts';

export const es = translationOf<typeof packingWords>()({
  paper: {
    openLid: 'Abra la tapa',
    newRoll: 'Ponga un rollo nuevo de etiquetas',
    closeLid: 'Cierre hasta oír el clic',
    stillWorks: 'Lo que sigue funcionando',
    saved: 'El pedido {order} está empacado: {units, plural, one {# unidad guardada} other {# unidades guardadas}}',
    goesOn: 'Se sigue empacando, la etiqueta espera',
    nothingPrints: 'Nada se imprime solo',
  },
  okAside: 'OK, está aparte',
  packOrder: 'Empacar {order}',
  linesLeft: '{count, plural, one {falta # línea} other {faltan # líneas}}',
  needed: 'Se necesita: {count, number} más',
  shadow: 'Sombra: las reglas de {channel} se prueban, y lo que detendrían se anota',
  scanNext: 'Escanee el artículo siguiente',
  scanLabel: 'Escanee la etiqueta',
  printing: 'Imprimiendo la etiqueta',
  unitsPacked: 'unidades',
  stillSaving: 'Guardando aún',
  kit: 'Lote',
  note: 'Nota',
  checklist: 'Revise cada unidad',
  scanned: 'Escaneado',
  stillNeeded: 'Aún se necesita',
  noSerial: 'No se escaneó número de serie',
  labelEndsIn: 'La etiqueta termina en',
  holdTitle: '¿Por qué espera este pedido?',
  holdDetail: '¿Qué encontró?',
  quantityTitle: '¿Cuántas unidades puso?',
  quantityHint: 'Cuente también la que acaba de escanear',
  quantityMost:
    '{most, plural, one {Solo cabe #. Escriba un número menor} other {Solo caben #. Escriba un número menor}}',
  parcels: {
    title: 'Paquetes',
    parcel: 'Paquete {parcel, number}',
    units: '{count, plural, one {# unidad} other {# unidades}}',
    open: 'abierto',
    wait: 'sin etiqueta',
    again: 'pésese otra vez',
    scan: 'escanee su etiqueta',
    done: 'etiquetado',
  },
  carton: cartons,
  service: {
    card: '{service} · {price}',
    cardDay: '{service} · {price} · {day}',
    unsure: 'unos',
    which: '¿Qué servicio lleva este paquete?',
    why: '¿Por qué {service}?',
    none: 'Ningún servicio lleva este paquete. Mire abajo qué lo impide.',
    notTaken: 'Servicios que no lo llevan',
    wish: 'El pedido pide «{service}», que aquí no es un servicio.',
    rules: {
      only: 'El único servicio que queda',
      wish: 'El cliente lo pidió',
      preference: 'Usted lo prefiere',
      cost: 'El más barato que queda',
      days: 'Tan barato como otro, y antes',
      name: 'Tan bueno como otro',
    },
    inCarton: 'En la caja {carton}.',
    otherCarton: 'En {carton} cuesta {amount} más.',
    helps: 'Solo una cosa impide {service}: {reason}.',
    reasons: {
      customer: 'El cliente lo quiere',
      'carrier-away': 'El otro transportista no viene',
      faster: 'Tiene que llegar antes',
      goods: 'La mercancía lo necesita',
      other: 'Otra cosa',
    },
  },
  weight: {
    fits: 'cabe, {percent, number} % llena',
    before: 'como antes, {times, plural, one {una vez} other {# veces}}',
    again: 'Pesar otra vez',
    asIs: 'Cerrar tal como está',
    ask: 'Un supervisor lo permite',
    empty: '{grams, number} g vacía',
    without: 'Sin caja',
  },
  teach: {
    title: '¿Es uno de estos? Un supervisor lo dice una vez y el código queda conocido',
  },
  unit,
  notes,
  substitute,
  short: {
    which: '¿Qué artículo falta?',
    why: '¿Por qué falta?',
    fate: '¿Qué pasa con el pedido?',
    missing: '{count, plural, one {Falta # unidad} other {Faltan # unidades}}',
    others:
      '{count, plural, one {El pedido {order} también lo necesita} other {Lo necesitan otros # pedidos, primero {order}}}',
    supervisor: 'Un supervisor debe permitirlo',
    whys: {
      missing: 'No está en su ubicación',
      damaged: 'Está dañado',
      'wrong-stock': 'En su ubicación hay otra cosa',
    },
    fates: {
      'back-order': 'Enviar el resto, estas irán después',
      cancel: 'Enviar el resto, cancelar estas',
      hold: 'Retener el pedido hasta que esté completo',
    },
  },
  touch: {
    label: 'Imprimir una etiqueta',
    text: 'Compare la imagen y el nombre. Queda anotado que se contó a mano.',
    mustScan: 'Este artículo se identifica por su código. Escríbalo a mano, o supervisión autoriza esta unidad',
    ask: 'Pedir a supervisión',
  },
  confirm: {
    restart: {
      title: '¿Empezar otra vez el pedido {order}?',
      text: '{units, plural, one {# unidad dejará de contar} other {# unidades dejarán de contar}}. Sáquelo todo y escanéelo de nuevo.',
      yes: 'Sí, empezar otra vez',
    },
    reopen: {
      title: '¿Abrir {parcel, select, none {el paquete} other {el paquete {parcel}}} del pedido {order}?',
      text: '{units, plural, one {Ya está dentro # unidad} other {Ya están dentro # unidades}}. Su etiqueta queda anulada; la siguiente necesita supervisión.',
      yes: 'Sí, abrirlo',
    },
  },
  say: {
    'unit-accepted': {
      headline: '{item}',
      detail: '{opened, select, none {} other {El pedido {opened} está abierto}}',
      action: '{left, plural, =0 {Escanee el artículo siguiente} other {Escanee la unidad siguiente}}',
    },
    'confirm-close': {
      headline: 'Está todo dentro',
      detail: 'Pedido {orderCode}',
      action: 'Escanee OK para cerrar el paquete',
    },
    'stale-first': {
      headline: 'Todo está dentro, pero el almacén no responde desde hace {age}',
      detail: 'El pedido {orderCode} puede haberse cancelado o cambiado',
      action: 'Escanee OK: un supervisor lo deja salir. O espere al almacén',
    },
    'photo-first': {
      headline: 'Todo está dentro: haga una foto',
      detail:
        'Pedido {orderCode}: {why, select, value {su valor lo pide} country {su país lo pide} other {su canal lo pide}}',
      action: 'Después se cierra el paquete',
    },
    'parcel-complete': {
      headline: 'Paquete completo',
      detail: '{units, plural, one {# unidad en el pedido {orderCode}} other {# unidades en el pedido {orderCode}}}',
      action: 'Tome la etiqueta',
    },
    'parcel-unproven': {
      headline: 'Paquete cerrado',
      detail:
        'Pedido {orderCode}: {why, select, carton {no se conoce su caja, así que el peso no dice nada} unknown {no se sabe cuánto pesa {items}, así que el peso no dice nada} other {el peso no puede probar la cantidad de {items}}}',
      action: 'Tome la etiqueta',
    },
    'gain-more': {
      headline: '{grams, number} g más de lo escaneado',
      detail: '{item, select, none {Entró algo sin escanear} other {Quizá entró {item} sin escanear}}',
      action: 'Escanéelo o sáquelo. Si es embalaje, OK',
    },
    'gain-less': {
      headline: '{grams, number} g menos de lo escaneado',
      detail: '{item, select, none {Se sacó algo} other {Quizá se sacó {item}}}',
      action: 'Devuélvalo. Si está bien, OK',
    },
    'gain-not-in': { headline: 'Escaneado, y no está en el paquete', detail: '{item}', action: 'Métalo o deshaga' },
    'weigh-again': {
      headline: 'El paquete {parcel, number} pesa menos que antes',
      detail: 'Se sacó algo después de pesarlo',
      action: 'Póngalo en la báscula y OK',
    },
    'service-now': {
      headline: 'Todas las unidades están dentro',
      detail: 'Pedido {orderCode}',
      action: 'El paquete se cierra',
    },
    'service-first': {
      headline: 'Elija el servicio',
      detail: 'Las reglas no dejan ninguno para el pedido {orderCode}',
      action: 'Elija uno, con el motivo',
    },
    'service-chosen': {
      headline: '{service}',
      detail: '{carrier}',
    },
    'no-packing-order': {
      headline: 'No se sabe cómo empacarlo',
      detail: 'Faltan medidas de los artículos, o no se encontró una caja',
      action: 'Empáquelo a ojo',
    },
    'no-services': {
      headline: 'No hay servicio que elegir',
      detail: 'No se conoce ninguna tarifa, o este canal no pide ninguna',
    },
    'same-again': {
      headline: 'El paquete {parcel, number} es como el anterior',
      detail: '{left, plural, one {Queda 1 unidad del pedido} other {Quedan # unidades del pedido}}',
    },
    'weigh-now': {
      headline: 'Están todas las unidades',
      detail: 'Pedido {orderCode}',
      action: 'El paquete se pesa y luego se cierra',
    },
    'carton-first': {
      headline: '¿En qué caja está?',
      detail: 'Pedido {orderCode}: están todas las unidades',
      action: 'Escanee la caja, o tóquela',
    },
    'weigh-first': {
      headline: 'Ponga el paquete en la báscula',
      detail: 'Pedido {orderCode}',
      action: 'Se pesa solo y luego se cierra',
    },
    'carton-chosen': {
      headline: 'Caja {carton}',
      detail: '{tareGrams, number} g vacía',
      action: 'Escanee el siguiente artículo',
    },
    weighed: {
      headline: '{grams, number} g',
      detail:
        '{known, select, yes {Se esperan {expected, number} g, {tolerance, number} g más o menos} other {No se sabe cuánto debe pesar}}',
    },
    'weight-off': {
      headline: '{verdict, select, too_light {Faltan {byGrams, number} g} other {Sobran {byGrams, number} g}}',
      detail:
        '{grams, number} g en vez de {expectedGrams, number} g{likely, select, none {} other {. Unos {units, number} × {likely} de {verdict, select, too_light {menos} other {más}}}}',
      action: 'Cuente otra vez las unidades del pedido {orderCode} y vuelva a pesar',
    },
    'not-weighed': {
      headline: 'No hay peso',
      detail:
        'Pedido {orderCode}: {trouble, select, unsettled {la báscula no se estabiliza} stale {la báscula no dice nada} refused {la báscula no puede pesar esto} empty {no hay nada en la báscula} below_zero {la báscula marca menos que nada} other {no hay báscula que funcione}}',
      action:
        '{trouble, select, unsettled {Quite las manos y vuelva a pesar} empty {Ponga el paquete y vuelva a pesar} below_zero {Vacíela, póngala a cero y vuelva a pesar} refused {Mire qué hay encima y vuelva a pesar} other {Revise la báscula y vuelva a pesar}}',
    },
    'weight-allowed': { headline: 'Permitido tal como está', detail: 'Pedido {orderCode}' },
    'label-made': { headline: 'La etiqueta está impresa', detail: '{item} · {code}', action: 'Péguela y escanéela' },
    'label-not-made': {
      headline: 'La etiqueta no salió',
      detail: '{item}',
      action: 'Mire la impresora y toque la línea otra vez',
    },
    'code-taught': {
      headline: 'El código ya es conocido',
      detail: '{item} · {code}',
      action: 'Escanee la unidad otra vez. Deshacer lo retira',
    },
    'code-forgotten': {
      headline: 'El código ya no significa nada',
      detail: '{code}',
      action: 'Escanee el siguiente artículo',
    },
    'scan-first': { headline: 'Escanee primero una unidad', action: 'El número vale para la última unidad escaneada' },
    'order-finished': {
      headline: 'Pedido terminado',
      detail: 'Pedido {orderCode}',
      action: 'Escanee el pedido o artículo siguiente',
    },
    'parcel-begun': {
      headline: 'Paquete {parcel, number}',
      detail: 'Pedido {orderCode}: {left, plural, one {queda # unidad} other {quedan # unidades}}',
      action: 'Pegue la etiqueta en el paquete lleno y escanee el artículo siguiente',
    },
    'parcel-labelled': {
      headline: 'La etiqueta está en el paquete {parcel, number}',
      detail: 'Pedido {orderCode}',
      action: '{left, plural, =0 {Escanee la etiqueta del paquete siguiente} other {Escanee el artículo siguiente}}',
    },
    'move-which': { headline: '¿Qué unidad va al paquete {to, number}?', action: 'Escanéela. Deshacer para dejarla' },
    'move-nowhere': { headline: 'No hay otro paquete', action: 'Escanee Paquete siguiente para empezar uno' },
    'unit-moved': {
      headline: '{item}',
      detail: 'Del paquete {from, number} al paquete {to, number}',
      action: 'Escanee el artículo siguiente',
    },
    'order-opened': {
      headline: 'Pedido {orderCode}',
      detail: '{units, plural, one {# unidad} other {# unidades}}',
      action: 'Escanee el primer artículo',
    },
    'order-resumed': {
      headline: 'Pedido {orderCode}',
      detail:
        '{needed, plural, one {{packed, number} de # unidad está dentro} other {{packed, number} de # unidades están dentro}}',
      action: 'Escanee el artículo siguiente',
    },
    'order-already-open': { headline: 'El pedido {orderCode} está abierto', action: 'Escanee el artículo siguiente' },
    'order-suspended': {
      headline: 'Apartado',
      detail: 'El pedido {orderCode} conserva su cuenta',
      action: 'Escanee el pedido o artículo siguiente',
    },
    'order-held': {
      headline: 'Retenido',
      detail: 'Pedido {orderCode}: {reason}',
      action: 'Escanee el pedido o artículo siguiente',
    },
    'order-restarted': {
      headline: 'Empezar de nuevo',
      detail: 'El pedido {orderCode} está vacío',
      action: 'Saque todo y escanee el primer artículo',
    },
    'parcel-reopened': {
      headline: 'Paquete abierto otra vez',
      detail: 'Pedido {orderCode}: la etiqueta anterior ya no vale',
      action: 'Destruya la etiqueta anterior',
    },
    'undo-closed': {
      headline: 'El paquete está cerrado',
      detail: 'Pedido {orderCode}: está todo dentro',
      action: 'Escanee la etiqueta. Para sacar una unidad: Ayuda, Abrir paquete',
    },
    'act-undone': {
      headline: 'Como estaba',
      detail:
        'Pedido {orderCode}: {needed, plural, one {{packed, number} de # unidad dentro} other {{packed, number} de # unidades dentro}}',
      action: '{left, plural, =0 {Escanee la etiqueta} other {Escanee la siguiente unidad}}',
    },
    'units-short': {
      headline: '{units, plural, one {Falta # unidad} other {Faltan # unidades}}',
      detail: '{item}: {fate, select, cancel {cancelada} other {irá en un pedido propio}}',
      action: '{left, plural, =0 {Cierre el paquete: escanee OK} other {Escanee el siguiente artículo}}',
    },
    undone: {
      headline: 'Deshecho',
      detail: '{item}: {packed, number} de {needed, number}',
      action: 'Saque la unidad del paquete',
    },
    'other-order-open': {
      headline: 'El pedido {orderCode} sigue abierto',
      detail: 'Escaneó el pedido {wanted}',
      action: 'Termínelo o apártelo primero',
    },
    'no-order-needs': {
      headline: 'Ningún pedido necesita este artículo',
      detail: '{item}',
      action: 'Devuélvalo al almacén',
    },
    'order-elsewhere': {
      headline: 'Otra estación prepara este pedido',
      detail: 'Pedido {orderCode}{person, select, none {} other {, {person}}}{by, select, none {} other {, {by}}}',
      action: 'Tome otro pedido, o hágase cargo de este',
    },
    'order-packed': {
      headline: 'El pedido {orderCode} ya está empaquetado',
      detail: '{about}',
      action: 'No lo empaquete otra vez. Escanee el pedido siguiente',
    },
    'packed-twice': {
      headline: 'El pedido {orderCode} se empaquetó también en otra estación',
      detail: '{by}',
      action: 'Retenga este paquete y llame a supervisión',
    },
    'changed-too-late': {
      headline:
        '{what, select, address {El pedido {orderCode} tiene otra dirección} other {El pedido {orderCode} cambió}}',
      detail: 'Llegó cuando el paquete ya estaba terminado',
      action: 'Retenga el paquete y llame a supervisión',
    },
    'taken-over': {
      headline: 'A su cargo',
      detail: 'Pedido {orderCode}{from, select, none {} other {, de {from}}}',
      action: 'Empaquete desde el principio: vacíe antes el paquete',
    },
    'take-over-failed': {
      headline: 'Ahora no es posible',
      detail: 'El almacén no responde',
      action: 'Pruebe otra vez o tome otro pedido',
    },
    'no-open-order': { headline: 'No hay pedido abierto', action: 'Escanee un pedido, una caja o un artículo' },
    'order-unreadable': {
      headline: 'Esta estación no puede leer el pedido',
      detail: 'Pedido {orderCode}',
      action: 'Prepárelo en otra estación o haga actualizar esta',
    },
    'label-of-other': {
      headline: 'Esta etiqueta no es de un pedido abierto',
      detail: '{sscc}',
      action: 'Escanee el pedido de este paquete',
    },
  },
  refused: {
    OrderNotOpen: { headline: 'No hay pedido abierto', action: 'Escanee un pedido, una caja o un artículo' },
    OrderOnHold: {
      headline: 'Este pedido está retenido',
      detail: '{reason}{detail, select, none {} other {: {detail}}}',
      action: 'Entréguelo a supervisión',
    },
    OrderClosed: {
      headline:
        '{status, select, cancelled {Este pedido fue cancelado} refunded {Este pedido fue reembolsado} other {Este pedido ya salió}}',
      action: 'Pare. Devuelva la mercancía al almacén',
    },
    OrderAlreadyFinished: { headline: 'Este pedido está terminado', action: 'Escanee el pedido siguiente' },
    OrderHasNothingToPack: { headline: 'Este pedido no tiene nada que preparar', action: 'Entréguelo a supervisión' },
    OrderChanged: {
      headline: 'El pedido cambió',
      detail: '{changes}',
      action: 'Saque todo y empiece de nuevo con las líneas nuevas',
    },
    AddressChanged: {
      headline: 'La dirección cambió',
      detail: 'La etiqueta del paquete tiene la antigua',
      action: 'Imprima otra vez y destruya la etiqueta antigua',
    },
    ItemNotOnOrder: {
      headline: 'Artículo equivocado',
      detail: '{item}',
      action:
        '{order, select, none {Devuélvalo al almacén} other {Apártelo: {tote, select, none {es del pedido {order}} other {es del pedido {order}, caja {tote}}}}}',
    },
    OverQuantity: {
      headline: 'Demasiados',
      detail:
        '{item}: {full, select, yes {{needed, plural, one {la única unidad ya está} other {ya están las #}}} other {el pack trae {scanned, number}, {room, plural, one {solo cabe #} other {solo caben #}}}}',
      action: '{full, select, yes {Devuelva esta unidad} other {Abra el pack y escanee unidades sueltas}}',
    },
    UnitExpired: { headline: 'Caducado', detail: '{item}: {expiry}', action: 'Apártelo y tome uno fresco' },
    SerialAlreadyPacked: {
      headline: 'Esta unidad ya está dentro',
      detail: '{item}: serie {serial}',
      action: 'Escanee otra unidad',
    },
    ParcelAlreadyClosed: {
      headline: 'El paquete está cerrado',
      detail: 'Está todo dentro',
      action: 'Devuelva esta unidad y escanee la etiqueta',
    },
    QuantityNotAllowed: {
      headline: 'Escanee cada unidad',
      detail: '{item}',
      action: 'Este artículo no admite cantidad escrita',
    },
    QuantityNotMore: {
      headline: 'Elija un número mayor',
      detail: 'El último escaneo cuenta {units, number}',
      action: 'Use deshacer para sacar unidades',
    },
    NothingToUndo: { headline: 'Nada que deshacer', action: 'Escanee un artículo' },
    UnitsMissing: {
      headline: 'Faltan unidades',
      detail: '{missing, plural, one {Queda # unidad por escanear} other {Quedan # unidades por escanear}}',
      action: 'Escanéelas o retenga el pedido',
    },
    NothingShort: {
      headline: 'Aquí no falta nada',
      detail: 'Todas las unidades de esta línea están dentro o ya faltan',
      action: 'Escanee el siguiente artículo',
    },
    ShortNotAllowed: {
      headline: 'Este pedido sale entero o no sale',
      action: 'Reténgalo hasta que lleguen las unidades',
    },
    AllShort: { headline: 'No quedaría nada que enviar', action: 'Retenga el pedido' },
    ParcelNotClosed: { headline: 'El paquete no está completo', action: 'Escanee primero todas las unidades' },
    ParcelNotWeighed: {
      headline: 'El paquete {parcel, number} no se ha pesado',
      action: 'Póngalo en la báscula y escanee Pesar',
    },
    WeightOff: {
      headline:
        '{verdict, select, too_light {El paquete {parcel, number} pesa poco} other {El paquete {parcel, number} pesa demasiado}}',
      action: 'Cuéntelo otra vez y escanee Pesar, o llame a un supervisor',
    },
    NothingLeftToPack: { headline: 'Están todas las unidades', action: 'Cierre el paquete; otro quedaría vacío' },
    ParcelEmpty: { headline: 'El paquete {parcel, number} está vacío', action: 'Ponga antes una unidad' },
    NoParcelBefore: { headline: 'No hay ningún paquete antes de este', action: 'Escanee lo que entra' },
    NotInParcelBefore: {
      headline: 'El paquete {parcel, number} no tiene este artículo',
      detail: '{item}',
      action: 'Escanee el resto, o deshaga',
    },
    ScanOneFirst: { headline: 'Escanee primero uno de este artículo', detail: '{item}', action: 'Después: otro igual' },
    NotInOtherParcel: {
      headline: 'Ningún otro paquete tiene este artículo',
      detail: '{item}',
      action: 'Escanee una unidad de otro paquete',
    },
    LabelOutdated: { headline: 'Esta etiqueta es antigua', action: 'Imprima la etiqueta otra vez' },
    NoLabelYet: { headline: 'Aún no hay etiqueta', action: 'Imprima primero la etiqueta' },
    WrongLabel: {
      headline: 'Etiqueta equivocada',
      detail: 'Escaneó {scanned}',
      action: 'Busque la etiqueta que termina en {ending}',
    },
  },
  change: '{item}: {now, number} en vez de {before, number}',
  queue: {
    scanToOpen: 'Escanee un pedido, una caja o un artículo',
    search: 'Buscar',
    searchHint: 'Pedido, nombre, ciudad, artículo',
    allStates: 'Todos',
    allChannels: 'Todos los canales',
    noOrders: 'No hay pedidos. Impórtelos o espere',
    noMatch: 'Ningún pedido coincide',
    emptyTab: 'Ahora no hay ningún pedido aquí',
    loadingOrders: 'Cargando pedidos',
    state: 'Estado',
    title: 'Pedidos',
    states: {
      ready: 'Listo',
      open: 'Abierto aquí',
      aside: 'Apartado',
      'to-label': 'Falta etiqueta',
      'on-hold': 'Retenido',
      elsewhere: 'Otra estación',
      packed: 'Empaquetado',
      closed: 'Cerrado',
    },
    lookup: {
      ask: 'Preguntar al almacén de datos por «{code}»',
      asking: 'Preguntando al almacén de datos…',
      none: 'El almacén de datos no conoce «{code}»',
      life: 'Paquete {number, number}: toda su historia',
      labels: 'Etiquetas',
    },
  },
  otherPrinter: 'Usar {printer}',
});
