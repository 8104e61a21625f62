import type { Language, Role } from '#shared/domain/index.ts';
import type { OperatorChangeAnswer } from '#shared/sync/index.ts';

/** Why nothing was changed. */
type PeopleProblem = Exclude<OperatorChangeAnswer['type'], 'changed' | 'pin-given' | 'badge-taken'>;

/** The words of the people at the benches and of their PINs. */
export interface PeopleWords {
  readonly title: string;
  /** The button to it. */
  readonly open: string;
  readonly myPin: string;
  readonly changePin: string;
  readonly currentPin: string;
  readonly pinChanged: string;
  readonly enterOneTime: string;
  readonly noPin: string;
  readonly wrongPin: (triesLeft: number) => string;
  /** The one-time PIN itself was chosen as the own one. */
  readonly notTheOneTime: string;
  readonly add: string;
  readonly save: string;
  readonly remove: string;
  readonly reallyRemove: string;
  readonly givePin: string;
  readonly name: string;
  readonly badge: string;
  readonly badgeHint: string;
  readonly noBadge: string;
  readonly pinSet: string;
  readonly pinMissing: string;
  readonly role: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly stationLanguage: string;
  /** A one-time PIN was given: whose, and until which day it is good. */
  readonly given: (name: string, until: string) => string;
  readonly givenHint: string;
  readonly saved: string;
  readonly onlyAdministrators: string;
  readonly badgeTaken: (by: string) => string;
  readonly problem: Readonly<Record<PeopleProblem, string>>;
}

const en: PeopleWords = {
  title: 'People and PINs',
  open: 'People and PINs',
  myPin: 'My PIN',
  changePin: 'Change my PIN',
  currentPin: 'Enter your current PIN',
  pinChanged: 'Your PIN is changed',
  enterOneTime: 'Enter the one-time PIN from your administrator',
  noPin: 'You have no PIN yet. Ask an administrator for a one-time PIN',
  wrongPin: (n) => (n === 1 ? 'Wrong PIN. One try is left' : `Wrong PIN. ${n} tries are left`),
  notTheOneTime: 'Choose another PIN: the administrator knows this one',
  add: 'Add a person',
  save: 'Save',
  remove: 'Remove …',
  reallyRemove: 'Yes, remove this person',
  givePin: 'Give a one-time PIN',
  name: 'Name',
  badge: 'Badge',
  badgeHint: 'Scan the badge, or type its code. One badge, one person.',
  noBadge: 'no badge',
  pinSet: 'has a PIN',
  pinMissing: 'no PIN',
  role: 'May do',
  roles: { packer: 'Packer', supervisor: 'Supervisor', administrator: 'Administrator' },
  stationLanguage: 'As the station',
  given: (name, until) => `One-time PIN of ${name}, good until ${until}:`,
  givenHint: 'It is shown this once. At the first sign-in it asks for an own PIN.',
  saved: 'Saved',
  onlyAdministrators: 'Only an administrator adds people, and gives or resets PINs.',
  badgeTaken: (by) => `This is the badge of ${by}. Use another one, or take it from ${by} first`,
  problem: {
    'not-allowed': 'Only an administrator may do this',
    'unknown-operator': 'This person was removed already',
    'name-taken': 'Somebody has this name already. Add a second name',
    'last-administrator': 'This is the last administrator. Make somebody else an administrator first',
  },
};

const de: PeopleWords = {
  title: 'Personen und PINs',
  open: 'Personen und PINs',
  myPin: 'Meine PIN',
  changePin: 'Meine PIN ändern',
  currentPin: 'Jetzige PIN eingeben',
  pinChanged: 'Ihre PIN ist geändert',
  enterOneTime: 'Einmal-PIN vom Administrator eingeben',
  noPin: 'Noch keine PIN. Einen Administrator um eine Einmal-PIN bitten',
  wrongPin: (n) => (n === 1 ? 'Falsche PIN. Noch ein Versuch' : `Falsche PIN. Noch ${n} Versuche`),
  notTheOneTime: 'Eine andere PIN wählen: diese kennt der Administrator',
  add: 'Person hinzufügen',
  save: 'Speichern',
  remove: 'Entfernen …',
  reallyRemove: 'Ja, Person entfernen',
  givePin: 'Einmal-PIN geben',
  name: 'Name',
  badge: 'Ausweis',
  badgeHint: 'Ausweis scannen oder Code eingeben. Ein Ausweis, eine Person.',
  noBadge: 'kein Ausweis',
  pinSet: 'hat eine PIN',
  pinMissing: 'keine PIN',
  role: 'Darf',
  roles: { packer: 'Packen', supervisor: 'Aufsicht', administrator: 'Administrator' },
  stationLanguage: 'Wie die Station',
  given: (name, until) => `Einmal-PIN von ${name}, gültig bis ${until}:`,
  givenHint: 'Sie wird nur jetzt gezeigt. Bei der ersten Anmeldung wird eine eigene PIN gewählt.',
  saved: 'Gespeichert',
  onlyAdministrators: 'Nur ein Administrator fügt Personen hinzu und gibt PINs.',
  badgeTaken: (by) => `Das ist der Ausweis von ${by}. Einen anderen nehmen oder ihn dort zuerst entfernen`,
  problem: {
    'not-allowed': 'Das darf nur ein Administrator',
    'unknown-operator': 'Diese Person wurde schon entfernt',
    'name-taken': 'Diesen Namen gibt es schon. Einen zweiten Namen hinzufügen',
    'last-administrator': 'Das ist der letzte Administrator. Zuerst jemand anderen dazu machen',
  },
};

const es: PeopleWords = {
  title: 'Personas y PIN',
  open: 'Personas y PIN',
  myPin: 'Mi PIN',
  changePin: 'Cambiar mi PIN',
  currentPin: 'Escriba su PIN actual',
  pinChanged: 'Su PIN se ha cambiado',
  enterOneTime: 'Escriba el PIN de un solo uso del administrador',
  noPin: 'Aún no tiene PIN. Pida a un administrador un PIN de un solo uso',
  wrongPin: (n) => (n === 1 ? 'PIN incorrecto. Queda un intento' : `PIN incorrecto. Quedan ${n} intentos`),
  notTheOneTime: 'Elija otro PIN: el administrador conoce este',
  add: 'Añadir persona',
  save: 'Guardar',
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
  given: (name, until) => `PIN de un solo uso de ${name}, válido hasta ${until}:`,
  givenHint: 'Solo se muestra ahora. En la primera entrada se elige un PIN propio.',
  saved: 'Guardado',
  onlyAdministrators: 'Solo un administrador añade personas y da o restablece PIN.',
  badgeTaken: (by) => `Es la tarjeta de ${by}. Use otra o quítesela antes`,
  problem: {
    'not-allowed': 'Esto solo lo puede hacer un administrador',
    'unknown-operator': 'Esta persona ya fue quitada',
    'name-taken': 'Ya hay alguien con este nombre. Añada un segundo nombre',
    'last-administrator': 'Es el último administrador. Nombre antes a otra persona',
  },
};

const ar: PeopleWords = {
  title: 'الأشخاص والرموز السرية',
  open: 'الأشخاص والرموز',
  myPin: 'رمزي السري',
  changePin: 'غيّر رمزي السري',
  currentPin: 'أدخل رمزك السري الحالي',
  pinChanged: 'تغيّر رمزك السري',
  enterOneTime: 'أدخل الرمز لمرة واحدة من المدير',
  noPin: 'لا رمز سري لديك بعد. اطلب من المدير رمزًا لمرة واحدة',
  wrongPin: (n) => `الرمز السري خاطئ. المحاولات الباقية: ${n}`,
  notTheOneTime: 'اختر رمزًا آخر: المدير يعرف هذا',
  add: 'أضف شخصًا',
  save: 'احفظ',
  remove: 'أزل …',
  reallyRemove: 'نعم، أزل هذا الشخص',
  givePin: 'أعطِ رمزًا لمرة واحدة',
  name: 'الاسم',
  badge: 'البطاقة',
  badgeHint: 'امسح البطاقة أو اكتب رمزها. بطاقة واحدة لشخص واحد.',
  noBadge: 'بلا بطاقة',
  pinSet: 'له رمز سري',
  pinMissing: 'بلا رمز سري',
  role: 'يحق له',
  roles: { packer: 'التعبئة', supervisor: 'الإشراف', administrator: 'الإدارة' },
  stationLanguage: 'مثل المحطة',
  given: (name, until) => `رمز ${name} لمرة واحدة، صالح حتى ${until}:`,
  givenHint: 'يظهر هذه المرة فقط. عند أول دخول يُختار رمز خاص.',
  saved: 'حُفظ',
  onlyAdministrators: 'المدير وحده يضيف الأشخاص ويعطي الرموز السرية.',
  badgeTaken: (by) => `هذه بطاقة ${by}. استعمل غيرها، أو أزلها منه أولًا`,
  problem: {
    'not-allowed': 'هذا متاح للمدير فقط',
    'unknown-operator': 'أُزيل هذا الشخص من قبل',
    'name-taken': 'هذا الاسم موجود. أضف اسمًا ثانيًا',
    'last-administrator': 'هذا آخر مدير. عيّن مديرًا آخر أولًا',
  },
};

export const PEOPLE_WORDS: Readonly<Record<Language, PeopleWords>> = { en, de, es, ar };
