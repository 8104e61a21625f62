import type { Language } from '#shared/domain/index.ts';

/** The activities of a station, each by one word. */
export type ActivityWord =
  | 'pack'
  | 'count'
  | 'stock'
  | 'receive'
  | 'move'
  | 'hand-over'
  | 'exceptions'
  | 'returns'
  | 'insights'
  | 'labels';

/** What the frame around every screen says: header, bar, activities, and what needs a person. */
export interface ShellWords {
  readonly more: string;
  /** The activities by their names. */
  readonly activity: Readonly<Record<ActivityWord, string>>;
  readonly chooseActivity: string;
  readonly chooseActivityHint: string;
  /** An order that is open while the activities are shown. */
  readonly orderIsOpen: (order: string, packed: number, needed: number) => string;
  readonly keepsCount: string;
  readonly backTo: (activity: string) => string;
  readonly backToOrder: (order: string) => string;
  /** The most urgent order, as the act of the queue. */
  readonly packOrder: (order: string) => string;
  /** A wrong unit lies aside. */
  readonly okAside: string;
  readonly linesLeft: (count: number) => string;
  readonly needed: (count: number) => string;
  readonly ready: (count: number) => string;
  readonly late: (count: number) => string;
  readonly waitCount: (count: number) => string;
  readonly storeWaits: (count: number) => string;
  readonly storeAway: string;
  readonly switchPerson: string;
  readonly person: string;
  /** Things that need a person. */
  readonly home: {
    readonly count: (count: number) => string;
    readonly none: string;
    readonly byDue: string;
    readonly show: string;
    readonly openHeld: string;
    readonly labelWaits: string;
    readonly labelUnclear: string;
    readonly toSend: (count: number) => string;
    readonly storeTrouble: string;
    readonly storedCodes: (count: number) => string;
    readonly next: (what: string) => string;
    readonly bench: string;
    readonly oneLate: (count: number) => string;
  };
}

const en: ShellWords = {
  more: 'More',
  activity: {
    pack: 'Pack',
    count: 'Count',
    stock: 'Stock',
    receive: 'Receive',
    move: 'Move',
    'hand-over': 'Hand-over',
    exceptions: 'Exceptions',
    returns: 'Returns',
    insights: 'Insights',
    labels: 'Labels',
  },
  chooseActivity: 'What do you want to do?',
  chooseActivityHint: 'Scan a code below, or touch',
  orderIsOpen: (order, packed, needed) =>
    `Order ${order} is open: ${packed} of ${needed} ${needed === 1 ? 'unit' : 'units'}`,
  keepsCount: 'It keeps its count. Scan a code below, or touch',
  backTo: (activity) => `Back to ${activity}`,
  backToOrder: (order) => `Back to order ${order}`,
  packOrder: (order) => `Pack ${order}`,
  okAside: 'OK, it is aside',
  linesLeft: (count) => (count === 1 ? '1 line left' : `${count} lines left`),
  needed: (count) => `Needed: ${count} more`,
  ready: (count) => `${count} ready`,
  late: (count) => `${count} late`,
  waitCount: (count) => (count === 1 ? '1 waits' : `${count} wait`),
  storeWaits: (count) => (count === 1 ? 'Store: 1 waits' : `Store: ${count} wait`),
  storeAway: 'Store: away',
  switchPerson: 'Somebody else: scan a badge',
  person: 'Person',
  home: {
    count: (count) => (count === 1 ? '1 thing needs a person' : `${count} things need a person`),
    none: 'Nothing needs a person',
    byDue: 'What needs a person, the most urgent first',
    show: 'Show',
    openHeld: 'Look at the order',
    labelWaits: 'The label waits',
    labelUnclear: 'Did the label come out?',
    toSend: (count) => (count === 1 ? '1 entry waits for the store' : `${count} entries wait for the store`),
    storeTrouble: 'The store does not answer',
    storedCodes: (count) => (count === 1 ? '1 stored code waits' : `${count} stored codes wait`),
    next: (what) => `Solve: ${what}`,
    bench: 'this bench',
    oneLate: (count) => (count === 1 ? 'one is late' : `${count} are late`),
  },
};

const de: ShellWords = {
  more: 'Mehr',
  activity: {
    pack: 'Packen',
    count: 'Zählen',
    stock: 'Bestand',
    receive: 'Wareneingang',
    move: 'Umlagern',
    'hand-over': 'Übergabe',
    exceptions: 'Ausnahmen',
    returns: 'Retouren',
    insights: 'Zahlen',
    labels: 'Etiketten',
  },
  chooseActivity: 'Was soll getan werden?',
  chooseActivityHint: 'Einen Code unten scannen oder berühren',
  orderIsOpen: (order, packed, needed) => `Auftrag ${order} ist offen: ${packed} von ${needed} Stück`,
  keepsCount: 'Der Stand bleibt. Einen Code unten scannen oder berühren',
  backTo: (activity) => `Zurück: ${activity}`,
  backToOrder: (order) => `Zurück zu ${order}`,
  packOrder: (order) => `${order} packen`,
  okAside: 'OK, liegt beiseite',
  linesLeft: (count) => (count === 1 ? 'noch 1 Position' : `noch ${count} Positionen`),
  needed: (count) => `Gebraucht: noch ${count}`,
  ready: (count) => `${count} bereit`,
  late: (count) => `${count} zu spät`,
  waitCount: (count) => (count === 1 ? '1 wartet' : `${count} warten`),
  storeWaits: (count) => (count === 1 ? 'Lagersystem: 1 wartet' : `Lagersystem: ${count} warten`),
  storeAway: 'Lagersystem: weg',
  switchPerson: 'Wechsel: Ausweis scannen',
  person: 'Person',
  home: {
    count: (count) => (count === 1 ? '1 Sache braucht jemanden' : `${count} Sachen brauchen jemanden`),
    none: 'Nichts braucht jemanden',
    byDue: 'Was jemanden braucht, das Dringendste zuerst',
    show: 'Zeigen',
    openHeld: 'Auftrag ansehen',
    labelWaits: 'Das Etikett wartet',
    labelUnclear: 'Kam das Etikett heraus?',
    toSend: (count) =>
      count === 1 ? '1 Eintrag wartet auf das Lagersystem' : `${count} Einträge warten auf das Lagersystem`,
    storeTrouble: 'Das Lagersystem antwortet nicht',
    storedCodes: (count) => (count === 1 ? '1 gespeicherter Code wartet' : `${count} gespeicherte Codes warten`),
    next: (what) => `Lösen: ${what}`,
    bench: 'dieser Platz',
    oneLate: (count) => (count === 1 ? 'eine ist zu spät' : `${count} sind zu spät`),
  },
};

const es: ShellWords = {
  more: 'Más',
  activity: {
    pack: 'Empacar',
    count: 'Contar',
    stock: 'Existencias',
    receive: 'Recibir',
    move: 'Mover',
    'hand-over': 'Entrega',
    exceptions: 'Excepciones',
    returns: 'Devoluciones',
    insights: 'Cifras',
    labels: 'Etiquetas',
  },
  chooseActivity: '¿Qué quiere hacer?',
  chooseActivityHint: 'Escanee un código de abajo o toque',
  orderIsOpen: (order, packed, needed) => `El pedido ${order} está abierto: ${packed} de ${needed}`,
  keepsCount: 'Conserva su cuenta. Escanee un código de abajo o toque',
  backTo: (activity) => `Volver: ${activity}`,
  backToOrder: (order) => `Volver al pedido ${order}`,
  packOrder: (order) => `Empacar ${order}`,
  okAside: 'OK, está aparte',
  linesLeft: (count) => (count === 1 ? 'falta 1 línea' : `faltan ${count} líneas`),
  needed: (count) => `Se necesita: ${count} más`,
  ready: (count) => (count === 1 ? '1 listo' : `${count} listos`),
  late: (count) => (count === 1 ? '1 atrasado' : `${count} atrasados`),
  waitCount: (count) => (count === 1 ? '1 espera' : `${count} esperan`),
  storeWaits: (count) => (count === 1 ? 'Almacén: 1 espera' : `Almacén: ${count} esperan`),
  storeAway: 'Almacén: sin conexión',
  switchPerson: 'Otra persona: escanee su credencial',
  person: 'Persona',
  home: {
    count: (count) => (count === 1 ? '1 asunto necesita a alguien' : `${count} asuntos necesitan a alguien`),
    none: 'Nada necesita a nadie',
    byDue: 'Lo que necesita a alguien, lo más urgente primero',
    show: 'Mostrar',
    openHeld: 'Ver el pedido',
    labelWaits: 'La etiqueta espera',
    labelUnclear: '¿Salió la etiqueta?',
    toSend: (count) => (count === 1 ? '1 registro espera al almacén' : `${count} registros esperan al almacén`),
    storeTrouble: 'El almacén no responde',
    storedCodes: (count) => (count === 1 ? '1 código guardado espera' : `${count} códigos guardados esperan`),
    next: (what) => `Resolver: ${what}`,
    bench: 'este puesto',
    oneLate: (count) => (count === 1 ? 'uno está atrasado' : `${count} están atrasados`),
  },
};

const ar: ShellWords = {
  more: 'المزيد',
  activity: {
    pack: 'التعبئة',
    count: 'العدّ',
    stock: 'المخزون',
    receive: 'الاستلام',
    move: 'النقل',
    'hand-over': 'التسليم',
    exceptions: 'الاستثناءات',
    returns: 'المرتجعات',
    insights: 'الأرقام',
    labels: 'الملصقات',
  },
  chooseActivity: 'ماذا تريد أن تفعل؟',
  chooseActivityHint: 'امسح رمزا من الأسفل أو المسه',
  orderIsOpen: (order, packed, needed) => `الطلب ${order} مفتوح: ${packed} من ${needed}`,
  keepsCount: 'يبقى عدده محفوظا. امسح رمزا من الأسفل أو المسه',
  backTo: (activity) => `العودة إلى ${activity}`,
  backToOrder: (order) => `العودة إلى الطلب ${order}`,
  packOrder: (order) => `تعبئة ${order}`,
  okAside: 'حسنا، وُضعت جانبا',
  linesLeft: (count) => `الأسطر المتبقية: ${count}`,
  needed: (count) => `المطلوب: ${count}`,
  ready: (count) => `جاهز: ${count}`,
  late: (count) => `متأخر: ${count}`,
  waitCount: (count) => `في الانتظار: ${count}`,
  storeWaits: (count) => `المخزن: ${count} في الانتظار`,
  storeAway: 'المخزن: غير متصل',
  switchPerson: 'شخص آخر: امسح بطاقته',
  person: 'الشخص',
  home: {
    count: (count) => `أمور تحتاج إلى شخص: ${count}`,
    none: 'لا شيء يحتاج إلى شخص',
    byDue: 'ما يحتاج إلى شخص، الأكثر إلحاحا أولا',
    show: 'عرض',
    openHeld: 'عرض الطلب',
    labelWaits: 'الملصق ينتظر',
    labelUnclear: 'هل خرج الملصق؟',
    toSend: (count) => `قيود تنتظر المخزن: ${count}`,
    storeTrouble: 'المخزن لا يجيب',
    storedCodes: (count) => `رموز محفوظة تنتظر: ${count}`,
    next: (what) => `الحل: ${what}`,
    bench: 'هذه المنضدة',
    oneLate: (count) => `المتأخر منها: ${count}`,
  },
};

export const SHELL_WORDS: Readonly<Record<Language, ShellWords>> = { en, de, es, ar };
