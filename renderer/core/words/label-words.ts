import type { LabelTrouble } from '#renderer/core/labelling.ts';
import type { Say } from '#renderer/core/say/answer.ts';
import type { LabelJob } from '#renderer/features/labels/state/labels.ts';
import type { Language, ReprintReason } from '#shared/domain/index.ts';
import { fileTrouble } from './file-troubles.ts';
import type { Sentence } from './words.ts';

type LabelSay = 'label-aside' | 'labels-printed' | 'label-settled' | 'carrier-printed';

/** The words of the labels screen. */
export interface LabelWords {
  readonly say: { readonly [Type in LabelSay]: (about: Extract<Say, { type: Type }>) => Sentence };
  readonly badFile: (detail: string) => Sentence;
  readonly needsSupervisor: () => Sentence;
  readonly title: string;
  readonly notLabelled: string;
  /** After a trouble of the printer: the packer need not wait for it. */
  readonly goOn: string;
  readonly tabs: Readonly<Record<'waiting' | 'unclear' | 'recent', string>>;
  readonly none: Readonly<Record<'waiting' | 'unclear' | 'recent', string>>;
  readonly printAll: string;
  readonly print: string;
  readonly again: string;
  readonly printer: string;
  readonly cameOut: string;
  readonly nothingCameOut: string;
  readonly lookFirst: string;
  readonly printerIsOff: string;
  readonly isItOff: string;
  /** The last two are what the station knows by itself. */
  readonly reasons: Readonly<Record<ReprintReason | 'address-changed' | 'store-unsure', string>>;
  readonly whatHappened: string;
  readonly attach: string;
  readonly attachHint: string;
  readonly history: string;
  readonly state: Readonly<Record<LabelJob['state'], string>>;
  readonly by: Readonly<Record<NonNullable<LabelJob['settledBy']>, string>>;
  readonly kind: Readonly<Record<LabelJob['kind'], string>>;
  readonly parcel: (number: number) => string;
  readonly reprint: (number: number) => string;
  readonly openOrder: string;
  readonly asked: string;
  readonly programEnded: string;
  readonly notCounted: string;
  readonly atBench: string;
  readonly approvedBy: (name: string) => string;
  readonly replaced: string;
  /** Its parcel was opened since, or begun anew. */
  readonly voided: string;
}

/** Troubles that are the printer's, or the label's way to it: the parcel is packed all the same. */
export const isPrinters = (trouble: LabelTrouble): boolean =>
  trouble !== 'not-verified' && trouble !== 'unknown-order' && trouble !== 'bad-file';

const say = (headline: string, detail = '', action = '') => ({ headline, detail, action });

const en: LabelWords = {
  say: {
    'label-aside': (a) => say('Label printed', `Order ${a.orderCode}`, 'Stick it on. Then open the order and scan it'),
    'labels-printed': (a) =>
      say(`Labels printed: ${a.count}`, a.left > 0 ? `Still waiting: ${a.left}` : '', 'Stick each on its own parcel'),
    'label-settled': (a) =>
      a.cameOut
        ? say('The label came out', `Order ${a.orderCode}`, 'Stick it on. Then open the order and scan it')
        : say('The label did not come out', `Order ${a.orderCode}`, 'It waits in the list. Print it when you like'),
    'carrier-printed': (a) => say('Carrier’s label printed', `Order ${a.orderCode}`, 'Stick it on the parcel'),
  },
  badFile: (d) => say('This file is no label for this printer', d, 'Choose a PDF, PNG or ZPL of one label'),
  needsSupervisor: () =>
    say('One more label needs a supervisor', 'A label of this parcel is about already', 'Call one, then print again'),
  title: 'Labels',
  notLabelled: 'Packed, not labelled',
  goOn: 'Or scan the next order: the label waits',
  tabs: { waiting: 'Waiting', unclear: 'Unclear', recent: 'Printed' },
  none: { waiting: 'No label waits', unclear: 'No label is unclear', recent: 'No label was printed yet' },
  printAll: 'Print all that wait',
  print: 'Print now',
  again: 'Print once more',
  printer: 'Printer',
  cameOut: 'It came out',
  nothingCameOut: 'Nothing came out',
  lookFirst: 'Look at the printer. Scan the label, or say what you see.',
  printerIsOff: 'The printer is off',
  isItOff: 'The printer that had the label does not answer. Is it switched off?',
  reasons: {
    damaged: 'Damaged',
    lost: 'Lost',
    'wrong-carrier': 'Wrong carrier',
    'printer-fault': 'Printer fault',
    'label-void': 'The earlier label is void',
    'address-changed': 'The address changed',
    'store-unsure': 'The store does not answer',
    other: 'Another reason',
  },
  whatHappened: 'What happened? It may stay empty',
  attach: 'Carrier’s file',
  attachHint: 'PDF, PNG or ZPL, up to 4 MB',
  history: 'What happened',
  state: {
    queued: 'Not sent yet',
    sending: 'Being sent',
    sent: 'Sent, not scanned yet',
    printed: 'Came out',
    failed: 'Did not come out',
    unclear: 'May have come out',
  },
  by: { sending: '', printer: 'says the printer', scan: 'scanned', operator: 'says' },
  kind: { shipping: 'Label', carrier: 'Carrier’s label' },
  parcel: (n) => `Parcel ${n}`,
  reprint: (n) => `Label ${n} of this parcel`,
  openOrder: 'Open the order',
  asked: 'Asked for',
  programEnded: 'The program ended meanwhile',
  notCounted: 'Its counter has not moved',
  atBench: 'Asked for at the bench',
  approvedBy: (name) => `approved by ${name}`,
  voided: 'Void',
  replaced: 'Void: another label took its place',
};

const de: LabelWords = {
  say: {
    'label-aside': (a) =>
      say('Etikett gedruckt', `Auftrag ${a.orderCode}`, 'Aufkleben. Dann den Auftrag öffnen und es scannen'),
    'labels-printed': (a) =>
      say(
        `Etiketten gedruckt: ${a.count}`,
        a.left > 0 ? `Es warten noch: ${a.left}` : '',
        'Jedes auf sein eigenes Paket kleben',
      ),
    'label-settled': (a) =>
      a.cameOut
        ? say('Das Etikett kam heraus', `Auftrag ${a.orderCode}`, 'Aufkleben. Dann den Auftrag öffnen und es scannen')
        : say('Das Etikett kam nicht heraus', `Auftrag ${a.orderCode}`, 'Es wartet in der Liste. Bei Bedarf drucken'),
    'carrier-printed': (a) => say('Frachtetikett gedruckt', `Auftrag ${a.orderCode}`, 'Auf das Paket kleben'),
  },
  badFile: (d) =>
    say(
      'Diese Datei ist kein Etikett für diesen Drucker',
      fileTrouble(d, 'de'),
      'Eine PDF-, PNG- oder ZPL-Datei mit einem Etikett wählen',
    ),
  needsSupervisor: () =>
    say(
      'Ein weiteres Etikett braucht die Aufsicht',
      'Ein Etikett dieses Pakets gibt es schon',
      'Aufsicht holen, dann noch einmal drucken',
    ),
  title: 'Etiketten',
  notLabelled: 'Gepackt, ohne Etikett',
  goOn: 'Oder den nächsten Auftrag scannen: das Etikett wartet',
  tabs: { waiting: 'Warten', unclear: 'Unklar', recent: 'Gedruckt' },
  none: { waiting: 'Kein Etikett wartet', unclear: 'Kein Etikett ist unklar', recent: 'Noch kein Etikett gedruckt' },
  printAll: 'Alle wartenden drucken',
  print: 'Jetzt drucken',
  again: 'Noch einmal drucken',
  printer: 'Drucker',
  cameOut: 'Es kam heraus',
  nothingCameOut: 'Nichts kam heraus',
  lookFirst: 'Am Drucker nachsehen. Das Etikett scannen, oder sagen, was zu sehen ist.',
  printerIsOff: 'Der Drucker ist aus',
  isItOff: 'Der Drucker, der das Etikett hatte, antwortet nicht. Ist er ausgeschaltet?',
  reasons: {
    damaged: 'Beschädigt',
    lost: 'Verloren',
    'wrong-carrier': 'Falscher Versand',
    'printer-fault': 'Druckfehler',
    'label-void': 'Das frühere Etikett ist ungültig',
    'address-changed': 'Die Adresse hat sich geändert',
    'store-unsure': 'Das Lagersystem antwortet nicht',
    other: 'Anderer Grund',
  },
  whatHappened: 'Was ist passiert? Darf leer bleiben',
  attach: 'Datei vom Frachtführer',
  attachHint: 'PDF, PNG oder ZPL, bis 4 MB',
  history: 'Verlauf',
  state: {
    queued: 'Noch nicht gesendet',
    sending: 'Wird gesendet',
    sent: 'Gesendet, noch nicht gescannt',
    printed: 'Kam heraus',
    failed: 'Kam nicht heraus',
    unclear: 'Kam vielleicht heraus',
  },
  by: { sending: '', printer: 'sagt der Drucker', scan: 'gescannt', operator: 'sagt' },
  kind: { shipping: 'Etikett', carrier: 'Frachtetikett' },
  parcel: (n) => `Paket ${n}`,
  reprint: (n) => `Etikett ${n} dieses Pakets`,
  openOrder: 'Auftrag öffnen',
  asked: 'Verlangt',
  programEnded: 'Das Programm endete dabei',
  notCounted: 'Sein Zähler steht noch',
  atBench: 'Am Platz verlangt',
  approvedBy: (name) => `erlaubt von ${name}`,
  voided: 'Ungültig',
  replaced: 'Ungültig: ein anderes Etikett gilt',
};

const es: LabelWords = {
  say: {
    'label-aside': (a) => say('Etiqueta impresa', `Pedido ${a.orderCode}`, 'Péguela. Luego abra el pedido y escanéela'),
    'labels-printed': (a) =>
      say(
        `Etiquetas impresas: ${a.count}`,
        a.left > 0 ? `Todavía esperan: ${a.left}` : '',
        'Pegue cada una en su propio paquete',
      ),
    'label-settled': (a) =>
      a.cameOut
        ? say('La etiqueta salió', `Pedido ${a.orderCode}`, 'Péguela. Luego abra el pedido y escanéela')
        : say('La etiqueta no salió', `Pedido ${a.orderCode}`, 'Espera en la lista. Imprímala cuando quiera'),
    'carrier-printed': (a) =>
      say('Etiqueta del transportista impresa', `Pedido ${a.orderCode}`, 'Péguela en el paquete'),
  },
  badFile: (d) =>
    say(
      'Este archivo no es una etiqueta para esta impresora',
      fileTrouble(d, 'es'),
      'Elija un PDF, PNG o ZPL de una sola etiqueta',
    ),
  needsSupervisor: () =>
    say(
      'Otra etiqueta necesita a supervisión',
      'Ya existe una etiqueta de este paquete',
      'Llame a supervisión y luego imprima otra vez',
    ),
  title: 'Etiquetas',
  notLabelled: 'Empaquetado, sin etiqueta',
  goOn: 'O escanee el siguiente pedido: la etiqueta espera',
  tabs: { waiting: 'Esperan', unclear: 'Dudosas', recent: 'Impresas' },
  none: {
    waiting: 'No espera ninguna etiqueta',
    unclear: 'Ninguna etiqueta es dudosa',
    recent: 'Aún no se imprimió ninguna',
  },
  printAll: 'Imprimir todas las que esperan',
  print: 'Imprimir ahora',
  again: 'Imprimir otra vez',
  printer: 'Impresora',
  cameOut: 'Sí salió',
  nothingCameOut: 'No salió nada',
  lookFirst: 'Mire la impresora. Escanee la etiqueta o diga qué ve.',
  printerIsOff: 'La impresora está apagada',
  isItOff: 'La impresora que tenía la etiqueta no responde. ¿Está apagada?',
  reasons: {
    damaged: 'Dañada',
    lost: 'Perdida',
    'wrong-carrier': 'Otro transportista',
    'printer-fault': 'Fallo de impresión',
    'label-void': 'La etiqueta anterior está anulada',
    'address-changed': 'La dirección cambió',
    'store-unsure': 'El almacén de datos no responde',
    other: 'Otro motivo',
  },
  whatHappened: '¿Qué pasó? Puede quedar vacío',
  attach: 'Archivo del transportista',
  attachHint: 'PDF, PNG o ZPL, hasta 4 MB',
  history: 'Qué pasó',
  state: {
    queued: 'Aún no enviada',
    sending: 'Enviándose',
    sent: 'Enviada, aún sin escanear',
    printed: 'Salió',
    failed: 'No salió',
    unclear: 'Quizá salió',
  },
  by: { sending: '', printer: 'según la impresora', scan: 'escaneada', operator: 'según' },
  kind: { shipping: 'Etiqueta', carrier: 'Etiqueta del transportista' },
  parcel: (n) => `Paquete ${n}`,
  reprint: (n) => `Etiqueta ${n} de este paquete`,
  openOrder: 'Abrir el pedido',
  asked: 'Pedida',
  programEnded: 'El programa terminó entretanto',
  notCounted: 'Su contador no se movió',
  atBench: 'Pedida en el puesto',
  approvedBy: (name) => `autorizada por ${name}`,
  voided: 'Anulada',
  replaced: 'Anulada: vale otra etiqueta',
};

const ar: LabelWords = {
  say: {
    'label-aside': (a) => say('طُبع الملصق', `الطلب ${a.orderCode}`, 'ألصقه، ثم افتح الطلب وامسح الملصق'),
    'labels-printed': (a) =>
      say(`الملصقات المطبوعة: ${a.count}`, a.left > 0 ? `ما زال ينتظر: ${a.left}` : '', 'ألصق كل ملصق على طرده'),
    'label-settled': (a) =>
      a.cameOut
        ? say('خرج الملصق', `الطلب ${a.orderCode}`, 'ألصقه، ثم افتح الطلب وامسح الملصق')
        : say('لم يخرج الملصق', `الطلب ${a.orderCode}`, 'ينتظر في القائمة. اطبعه متى شئت'),
    'carrier-printed': (a) => say('طُبع ملصق شركة الشحن', `الطلب ${a.orderCode}`, 'ألصقه على الطرد'),
  },
  badFile: (d) =>
    say('هذا الملف ليس ملصقًا لهذه الطابعة', fileTrouble(d, 'ar'), 'اختر ملف PDF أو PNG أو ZPL فيه ملصق واحد'),
  needsSupervisor: () => say('ملصق إضافي يحتاج إلى مشرف', 'يوجد ملصق لهذا الطرد من قبل', 'نادِ المشرف ثم اطبع مرة أخرى'),
  title: 'الملصقات',
  notLabelled: 'مُعبّأ بلا ملصق',
  goOn: 'أو امسح الطلب التالي: الملصق ينتظر',
  tabs: { waiting: 'تنتظر', unclear: 'غير مؤكدة', recent: 'مطبوعة' },
  none: { waiting: 'لا ملصق ينتظر', unclear: 'لا ملصق غير مؤكد', recent: 'لم يُطبع أي ملصق بعد' },
  printAll: 'اطبع كل ما ينتظر',
  print: 'اطبع الآن',
  again: 'اطبع مرة أخرى',
  printer: 'الطابعة',
  cameOut: 'خرج الملصق',
  nothingCameOut: 'لم يخرج شيء',
  lookFirst: 'انظر إلى الطابعة. امسح الملصق، أو قل ماذا ترى.',
  printerIsOff: 'الطابعة مطفأة',
  isItOff: 'الطابعة التي كان لديها الملصق لا تستجيب. هل هي مطفأة؟',
  reasons: {
    damaged: 'تالف',
    lost: 'مفقود',
    'wrong-carrier': 'شركة شحن خاطئة',
    'printer-fault': 'خلل في الطابعة',
    'label-void': 'الملصق السابق ملغى',
    'address-changed': 'تغيّر العنوان',
    'store-unsure': 'المخزن لا يستجيب',
    other: 'سبب آخر',
  },
  whatHappened: 'ماذا حدث؟ يجوز تركه فارغًا',
  attach: 'ملف شركة الشحن',
  attachHint: 'PDF أو PNG أو ZPL حتى 4 ميغابايت',
  history: 'ما حدث',
  state: {
    queued: 'لم يُرسل بعد',
    sending: 'يُرسل الآن',
    sent: 'أُرسل ولم يُمسح بعد',
    printed: 'خرج',
    failed: 'لم يخرج',
    unclear: 'ربما خرج',
  },
  by: { sending: '', printer: 'تقول الطابعة', scan: 'مُسح', operator: 'يقول' },
  kind: { shipping: 'ملصق', carrier: 'ملصق شركة الشحن' },
  parcel: (n) => `الطرد ${n}`,
  reprint: (n) => `الملصق ${n} لهذا الطرد`,
  openOrder: 'افتح الطلب',
  asked: 'طُلب',
  programEnded: 'انتهى البرنامج أثناء ذلك',
  notCounted: 'لم يتحرك عدّادها',
  atBench: 'طُلب عند الطاولة',
  approvedBy: (name) => `بموافقة ${name}`,
  voided: 'لاغٍ',
  replaced: 'ملغى: حلّ محله ملصق آخر',
};

export const LABEL_WORDS: Readonly<Record<Language, LabelWords>> = { en, de, es, ar };
