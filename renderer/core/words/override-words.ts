import type { Say } from '#renderer/core/say/answer.ts';
import type { Language, OverrideSubject, TakeOverReason } from '#shared/domain/index.ts';
import type { Sentence } from './words.ts';

/** The words of what only a supervisor may allow. */
export interface OverrideWords {
  readonly say: { readonly 'override-granted': (about: Extract<Say, { type: 'override-granted' }>) => Sentence };
  readonly why: Readonly<Record<OverrideSubject['kind'], string>>;
  /** Why an order is taken over. */
  readonly reasons: Readonly<Record<TakeOverReason, string>>;
  readonly who: string;
  readonly whoHint: string;
  readonly nobody: string;
  readonly pin: string;
  readonly notASupervisor: (name: string) => string;
  readonly locked: (time: string) => string;
  readonly noPin: (name: string) => string;
}

const en: OverrideWords = {
  say: { 'override-granted': (a) => ({ headline: 'Approved', detail: a.name, action: '' }) },
  why: {
    reprint: 'Why once more?',
    'take-over': 'Why is it taken over?',
    'order-change': 'What is decided?',
    'touch-count': 'Why is it counted by hand?',
  },
  reasons: {
    'bench-down': 'That bench is out of order',
    'packer-away': 'The packer is away',
    urgent: 'It is urgent',
    other: 'Another reason',
  },
  who: 'Who allows it?',
  whoHint: 'Scan a supervisor’s badge, or touch a name. Nobody is signed out.',
  nobody: 'No supervisor is known here',
  pin: 'Enter the supervisor’s PIN',
  notASupervisor: (name) => `${name} is no supervisor`,
  locked: (time) => `Too many tries. Wait until ${time}`,
  noPin: (name) => `${name} has no PIN yet: sign in once and choose one`,
};

const de: OverrideWords = {
  say: { 'override-granted': (a) => ({ headline: 'Erlaubt', detail: a.name, action: '' }) },
  why: {
    reprint: 'Warum noch einmal?',
    'take-over': 'Warum wird er übernommen?',
    'order-change': 'Was wird entschieden?',
    'touch-count': 'Warum wird von Hand gezählt?',
  },
  reasons: {
    'bench-down': 'Der andere Platz ist gestört',
    'packer-away': 'Die Person dort ist fort',
    urgent: 'Es eilt',
    other: 'Anderer Grund',
  },
  who: 'Wer erlaubt es?',
  whoHint: 'Ausweis der Aufsicht scannen oder einen Namen berühren. Niemand wird abgemeldet.',
  nobody: 'Hier ist keine Aufsicht bekannt',
  pin: 'PIN der Aufsicht eingeben',
  notASupervisor: (name) => `${name} ist keine Aufsicht`,
  locked: (time) => `Zu viele Versuche. Bis ${time} warten`,
  noPin: (name) => `${name} hat noch keine PIN: einmal anmelden und eine wählen`,
};

const es: OverrideWords = {
  say: { 'override-granted': (a) => ({ headline: 'Autorizado', detail: a.name, action: '' }) },
  why: {
    reprint: '¿Por qué otra vez?',
    'take-over': '¿Por qué se hace cargo?',
    'order-change': '¿Qué se decide?',
    'touch-count': '¿Por qué se cuenta a mano?',
  },
  reasons: {
    'bench-down': 'Ese puesto no funciona',
    'packer-away': 'La persona no está',
    urgent: 'Es urgente',
    other: 'Otro motivo',
  },
  who: '¿Quién lo autoriza?',
  whoHint: 'Escanee una tarjeta de supervisión o toque un nombre. Nadie cierra su sesión.',
  nobody: 'Aquí no se conoce a nadie de supervisión',
  pin: 'Escriba el PIN de supervisión',
  notASupervisor: (name) => `${name} no es de supervisión`,
  locked: (time) => `Demasiados intentos. Espere hasta las ${time}`,
  noPin: (name) => `${name} aún no tiene PIN: inicie sesión una vez y elija uno`,
};

const ar: OverrideWords = {
  say: { 'override-granted': (a) => ({ headline: 'تمت الموافقة', detail: a.name, action: '' }) },
  why: {
    reprint: 'لماذا مرة أخرى؟',
    'take-over': 'لماذا يُتولّى الطلب؟',
    'order-change': 'ما القرار؟',
    'touch-count': 'لماذا يُعدّ باليد؟',
  },
  reasons: {
    'bench-down': 'تلك الطاولة معطّلة',
    'packer-away': 'العامل هناك غائب',
    urgent: 'الأمر عاجل',
    other: 'سبب آخر',
  },
  who: 'من يوافق؟',
  whoHint: 'امسح شارة مشرف أو المس اسمًا. لا يُسجَّل خروج أحد.',
  nobody: 'لا يُعرف أي مشرف هنا',
  pin: 'أدخل رمز المشرف السري',
  notASupervisor: (name) => `${name} ليس مشرفًا`,
  locked: (time) => `محاولات كثيرة. انتظر حتى ${time}`,
  noPin: (name) => `لا رمز سري بعد لدى ${name}: ليسجّل الدخول مرة ويختر رمزًا`,
};

export const OVERRIDE_WORDS: Readonly<Record<Language, OverrideWords>> = { en, de, es, ar };
