import type { Say } from '#renderer/core/say/answer.ts';
import type { Address, Language } from '#shared/domain/index.ts';
import type { Sentence } from './words.ts';

type HeldSay = 'no-held-order' | 'still-held' | 'order-cancelled' | 'hold-undone' | 'order-released';

/** The words of an order that waits for a person, and of its way back. */
export interface HeldWords {
  readonly say: { readonly [Type in HeldSay]: (about: Extract<Say, { type: Type }>) => Sentence };
  readonly title: (order: string) => string;
  readonly field: Readonly<Record<keyof Address, string>>;
  readonly shipTo: string;
  readonly lines: string;
  readonly sku: string;
  readonly quantity: string;
  readonly takeOff: string;
  readonly value: string;
  readonly shipBy: string;
  readonly note: string;
  /** The act: what was entered is kept, and the order may be packed. */
  readonly saveAndRelease: string;
  /** The act where nothing was changed. */
  readonly release: string;
  readonly cancelOrder: string;
  readonly reallyCancel: string;
  /** To a packer: the acts ask a supervisor. */
  readonly asksSupervisor: string;
  readonly problem: Readonly<Record<'closed' | 'packed' | 'unknown-order' | 'not-allowed', string>>;
}

const say = (headline: string, detail = '', action = '') => ({ headline, detail, action });
const codeOf = (word: string, code: string) => (code ? `${word} ${code}` : '');

const en: HeldWords = {
  say: {
    'no-held-order': () => say('No order on hold is shown', '', 'Scan the order that waits'),
    'still-held': (a) =>
      say('It is still on hold', codeOf('Order', a.orderCode), 'Put right what is marked, or release it as it is'),
    'order-cancelled': (a) => say('Order cancelled', `Order ${a.orderCode}`, 'Put its goods back into stock'),
    'hold-undone': () => say('Hold taken back', '', 'Pack on'),
    'order-released': (a) => say('Hold released', `Order ${a.orderCode}`, 'Scan the order to pack it'),
  },
  title: (order) => `Order ${order} is on hold`,
  field: {
    name: 'Name',
    company: 'Company',
    street1: 'Street and number',
    street2: 'More of the address',
    city: 'City',
    region: 'State or region',
    postcode: 'Postcode',
    country: 'Country (two letters)',
    phone: 'Phone',
  },
  shipTo: 'Ship to',
  lines: 'Lines',
  sku: 'Item (SKU)',
  quantity: 'Units',
  takeOff: 'Take off',
  value: 'Value',
  shipBy: 'Ship by',
  note: 'Note',
  saveAndRelease: 'Save and release',
  release: 'Release as it is',
  cancelOrder: 'Cancel the order …',
  reallyCancel: 'Yes, cancel it for good',
  asksSupervisor: 'A supervisor allows it here, with badge and PIN.',
  problem: {
    closed: 'This order is done with already. Nothing was changed.',
    packed: 'This order is packed already. It can only be cancelled.',
    'unknown-order': 'The store does not know this order any more.',
    'not-allowed': 'The store does not know this person as a supervisor.',
  },
};

const de: HeldWords = {
  say: {
    'no-held-order': () => say('Kein wartender Auftrag ist gezeigt', '', 'Den wartenden Auftrag scannen'),
    'still-held': (a) =>
      say('Er wartet noch', codeOf('Auftrag', a.orderCode), 'Markiertes berichtigen oder so freigeben'),
    'order-cancelled': (a) => say('Auftrag storniert', `Auftrag ${a.orderCode}`, 'Ware zurück ins Lager legen'),
    'hold-undone': () => say('Nicht mehr angehalten', '', 'Weiterpacken'),
    'order-released': (a) => say('Freigegeben', `Auftrag ${a.orderCode}`, 'Zum Packen den Auftrag scannen'),
  },
  title: (order) => `Auftrag ${order} wartet`,
  field: {
    name: 'Name',
    company: 'Firma',
    street1: 'Straße und Hausnummer',
    street2: 'Adresszusatz',
    city: 'Ort',
    region: 'Bundesland oder Region',
    postcode: 'Postleitzahl',
    country: 'Land (zwei Buchstaben)',
    phone: 'Telefon',
  },
  shipTo: 'Lieferadresse',
  lines: 'Positionen',
  sku: 'Artikel (SKU)',
  quantity: 'Stück',
  takeOff: 'Streichen',
  value: 'Wert',
  shipBy: 'Versand bis',
  note: 'Hinweis',
  saveAndRelease: 'Speichern und freigeben',
  release: 'So freigeben',
  cancelOrder: 'Auftrag stornieren …',
  reallyCancel: 'Ja, endgültig stornieren',
  asksSupervisor: 'Die Aufsicht erlaubt es hier, mit Ausweis und PIN.',
  problem: {
    closed: 'Dieser Auftrag ist schon erledigt. Nichts wurde geändert.',
    packed: 'Dieser Auftrag ist schon gepackt. Er kann nur noch storniert werden.',
    'unknown-order': 'Der Auftrag ist im Lagersystem nicht mehr bekannt.',
    'not-allowed': 'Diese Person ist im Lagersystem keine Aufsicht.',
  },
};

const es: HeldWords = {
  say: {
    'no-held-order': () => say('No se muestra ningún pedido retenido', '', 'Escanee el pedido que espera'),
    'still-held': (a) =>
      say('Sigue retenido', codeOf('Pedido', a.orderCode), 'Corrija lo marcado o libérelo tal como está'),
    'order-cancelled': (a) => say('Pedido cancelado', `Pedido ${a.orderCode}`, 'Devuelva los artículos al almacén'),
    'hold-undone': () => say('Ya no está retenido', '', 'Siga preparando'),
    'order-released': (a) => say('Liberado', `Pedido ${a.orderCode}`, 'Escanee el pedido para prepararlo'),
  },
  title: (order) => `El pedido ${order} está retenido`,
  field: {
    name: 'Nombre',
    company: 'Empresa',
    street1: 'Calle y número',
    street2: 'Más datos de la dirección',
    city: 'Ciudad',
    region: 'Provincia o región',
    postcode: 'Código postal',
    country: 'País (dos letras)',
    phone: 'Teléfono',
  },
  shipTo: 'Enviar a',
  lines: 'Líneas',
  sku: 'Artículo (SKU)',
  quantity: 'Unidades',
  takeOff: 'Quitar',
  value: 'Valor',
  shipBy: 'Enviar antes de',
  note: 'Nota',
  saveAndRelease: 'Guardar y liberar',
  release: 'Liberar tal como está',
  cancelOrder: 'Cancelar el pedido …',
  reallyCancel: 'Sí, cancelarlo para siempre',
  asksSupervisor: 'Supervisión lo autoriza aquí, con tarjeta y PIN.',
  problem: {
    closed: 'Este pedido ya está cerrado. No se cambió nada.',
    packed: 'Este pedido ya está preparado. Solo se puede cancelar.',
    'unknown-order': 'El sistema central ya no conoce este pedido.',
    'not-allowed': 'El sistema central no conoce a esta persona como supervisión.',
  },
};

const ar: HeldWords = {
  say: {
    'no-held-order': () => say('لا يُعرض طلب معلّق', '', 'امسح الطلب المعلّق'),
    'still-held': (a) => say('ما زال معلّقًا', codeOf('الطلب', a.orderCode), 'صحّح ما هو معلَّم أو أطلقه كما هو'),
    'order-cancelled': (a) => say('أُلغي الطلب', `الطلب ${a.orderCode}`, 'أعد البضاعة إلى المخزن'),
    'hold-undone': () => say('أُلغي التعليق', '', 'تابع التعبئة'),
    'order-released': (a) => say('أُطلق الطلب', `الطلب ${a.orderCode}`, 'امسح الطلب لتعبئته'),
  },
  title: (order) => `الطلب ${order} معلّق`,
  field: {
    name: 'الاسم',
    company: 'الشركة',
    street1: 'الشارع ورقم المبنى',
    street2: 'بقية العنوان',
    city: 'المدينة',
    region: 'الولاية أو المنطقة',
    postcode: 'الرمز البريدي',
    country: 'البلد (حرفان)',
    phone: 'الهاتف',
  },
  shipTo: 'الشحن إلى',
  lines: 'البنود',
  sku: 'الصنف (SKU)',
  quantity: 'القطع',
  takeOff: 'احذف',
  value: 'القيمة',
  shipBy: 'الشحن قبل',
  note: 'ملاحظة',
  saveAndRelease: 'احفظ وأطلق',
  release: 'أطلقه كما هو',
  cancelOrder: 'ألغِ الطلب …',
  reallyCancel: 'نعم، ألغه نهائيًا',
  asksSupervisor: 'يسمح به مشرف هنا بالشارة والرمز السري.',
  problem: {
    closed: 'انتهى هذا الطلب بالفعل. لم يتغير شيء.',
    packed: 'هذا الطلب معبّأ بالفعل. لا يمكن إلا إلغاؤه.',
    'unknown-order': 'لم يعد النظام المركزي يعرف هذا الطلب.',
    'not-allowed': 'لا يعرف النظام المركزي هذا الشخص مشرفًا.',
  },
};

export const HELD_WORDS: Readonly<Record<Language, HeldWords>> = { en, de, es, ar };
