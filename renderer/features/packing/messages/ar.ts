import { translationOf } from '#renderer/core/messages/catalogue.ts';
import { ar as cartons } from './cartons/ar.ts';
import type { packingWords } from './en.ts';
import { ar as notes } from './notes/ar.ts';
import { ar as substitute } from './substitutes/ar.ts';
import { ar as unit } from './units/ar.ts';

export const ar = translationOf<typeof packingWords>()({
  paper: {
    openLid: 'افتح الغطاء',
    newRoll: 'ضع لفة ملصقات جديدة',
    closeLid: 'أغلقه حتى تسمع طقة',
    stillWorks: 'ما الذي يستمر',
    saved: 'الطلب {order} معبّأ: حُفظت القطع، وعددها {units, number}',
    goesOn: 'التعبئة تستمر والملصق ينتظر',
    nothingPrints: 'لا شيء يُطبع من تلقاء نفسه',
  },
  okAside: 'حسنًا، وُضعت جانبًا',
  packOrder: 'تعبئة {order}',
  linesLeft: 'الأسطر المتبقية: {count, number}',
  needed: 'المطلوب: {count, number}',
  shadow: 'الظل: قواعد {channel} قيد التجربة، وما كانت لتوقفه يُسجَّل',
  scanNext: 'امسح الصنف التالي',
  scanLabel: 'امسح الملصق',
  printing: 'جارٍ طباعة الملصق',
  unitsPacked: 'قطع',
  stillSaving: 'ما زال يحفظ',
  kit: 'طقم',
  note: 'ملاحظة',
  checklist: 'افحص كل قطعة',
  scanned: 'الممسوح',
  stillNeeded: 'ما زال مطلوبًا',
  noSerial: 'لم يُمسح رقم تسلسلي',
  labelEndsIn: 'ينتهي الملصق بـ',
  holdTitle: 'لماذا ينتظر هذا الطلب؟',
  holdDetail: 'ماذا وجدت؟',
  quantityTitle: 'كم قطعة وضعت؟',
  quantityHint: 'العدد يشمل القطعة التي مسحتها الآن',
  quantityMost: 'يتسع لـ {most, number} فقط. أدخل رقمًا أصغر',
  parcels: {
    title: 'الطرود',
    parcel: 'الطرد {parcel, number}',
    units: '{count, plural, one {قطعة واحدة} two {قطعتان} few {# قطع} other {# قطعة}}',
    open: 'مفتوح',
    wait: 'بلا ملصق بعد',
    again: 'يوزن من جديد',
    scan: 'امسح ملصقه',
    done: 'عليه ملصقه',
  },
  carton: cartons,
  service: {
    card: '{service} · {price}',
    cardDay: '{service} · {price} · {day}',
    unsure: 'حوالي',
    which: 'أي خدمة تأخذ هذا الطرد؟',
    why: 'لماذا {service}؟',
    none: 'لا خدمة تأخذ هذا الطرد. انظر أدناه ما يمنع.',
    notTaken: 'خدمات لا تأخذه',
    wish: 'يطلب الطلب «{service}» وهي ليست خدمة هنا.',
    rules: {
      only: 'الخدمة الوحيدة الباقية',
      wish: 'طلبها العميل',
      preference: 'تفضلونها',
      cost: 'الأرخص مما بقي',
      days: 'برخص غيرها وأسرع',
      name: 'بجودة غيرها',
    },
    inCarton: 'في الكرتونة {carton}.',
    otherCarton: 'في {carton} أغلى بـ {amount}.',
    helps: 'شيء واحد فقط يمنع {service}: {reason}.',
    reasons: {
      customer: 'يريدها العميل',
      'carrier-away': 'الناقل الآخر لا يأتي',
      faster: 'يجب أن يصل أبكر',
      goods: 'تحتاجها البضاعة',
      other: 'شيء آخر',
    },
  },
  weight: {
    fits: 'تتسع، ممتلئة بنسبة {percent, number}٪',
    before:
      'كما من قبل، {times, plural, zero {# مرة} one {مرة واحدة} two {مرتان} few {# مرات} many {# مرة} other {# مرة}}',
    again: 'زن مرة أخرى',
    asIs: 'أغلقه كما هو',
    ask: 'يسمح به المشرف',
    empty: '{grams, number} غرام فارغة',
    without: 'بلا علبة',
  },
  teach: {
    title: 'هل هو أحد هذه؟ يقول المشرف ذلك مرة واحدة فيصبح الرمز معروفًا',
  },
  unit,
  notes,
  substitute,
  short: {
    which: 'أي صنف ينقص؟',
    why: 'لماذا ينقص؟',
    fate: 'ماذا يصير بالطلب؟',
    missing:
      '{count, plural, one {تنقص وحدة واحدة} two {تنقص وحدتان} few {تنقص # وحدات} many {تنقص # وحدة} other {تنقص # وحدة}}',
    others:
      '{count, plural, one {الطلب {order} يحتاجه أيضًا} two {يحتاجه طلبان آخران، أولهما {order}} few {تحتاجه # طلبات أخرى، أولها {order}} many {يحتاجه # طلبًا آخر، أولها {order}} other {يحتاجه # طلب آخر، أولها {order}}}',
    supervisor: 'يجب أن يسمح به مشرف',
    whys: { missing: 'ليس في مكانه', damaged: 'هو تالف', 'wrong-stock': 'في مكانه شيء آخر' },
    fates: {
      'back-order': 'اشحن الباقي، وهذه تأتي لاحقًا',
      cancel: 'اشحن الباقي، وألغِ هذه',
      hold: 'أوقف الطلب حتى يكتمل',
    },
  },
  touch: {
    label: 'اطبع ملصقاً له',
    text: 'قارن الصورة والاسم. يُسجَّل أنك عددتها باليد.',
    mustScan: 'هذا الصنف يُثبت برمزه. أدخل الرمز باليد، أو يسمح مشرف بهذه الوحدة',
    ask: 'اسأل مشرفًا',
  },
  confirm: {
    restart: {
      title: 'هل تبدأ الطلب {order} من جديد؟',
      text: 'لن تُحتسب القطع التي في الداخل ({units, number}). أخرج كل شيء وامسحه من جديد.',
      yes: 'نعم، ابدأ من جديد',
    },
    reopen: {
      title: 'فتح {parcel, select, none {الطرد} other {الطرد {parcel}}} للطلب {order}؟',
      text: 'كل القطع في الداخل ({units, number}). يصبح ملصقه لاغيًا ويحتاج التالي إلى مشرف.',
      yes: 'نعم، افتحه',
    },
  },
  say: {
    'unit-accepted': {
      headline: '{item}',
      detail: '{opened, select, none {} other {فُتح الطلب {opened}}}',
      action: '{left, plural, =0 {امسح الصنف التالي} other {امسح القطعة التالية}}',
    },
    'confirm-close': { headline: 'كل القطع في الداخل', detail: 'الطلب {orderCode}', action: 'امسح OK لإغلاق الطرد' },
    'stale-first': {
      headline: 'كل الوحدات في الطرد، لكن المخزن لم يرد منذ {age}',
      detail: 'قد يكون الطلب {orderCode} أُلغي أو تغيّر منذ ذلك',
      action: 'امسح OK: يسمح مشرف بخروجه. أو انتظر المخزن',
    },
    'photo-first': {
      headline: 'كل القطع في الداخل: التقط صورة',
      detail: 'الطلب {orderCode}: {why, select, value {قيمته تطلب ذلك} country {بلده يطلب ذلك} other {قناته تطلب ذلك}}',
      action: 'ثم يُغلق الطرد',
    },
    'parcel-complete': {
      headline: 'الطرد مكتمل',
      detail:
        '{units, plural, one {قطعة واحدة في الطلب {orderCode}} two {قطعتان في الطلب {orderCode}} few {# قطع في الطلب {orderCode}} other {# قطعة في الطلب {orderCode}}}',
      action: 'خذ الملصق',
    },
    'parcel-unproven': {
      headline: 'أُغلق الطرد',
      detail:
        'الطلب {orderCode}: {why, select, carton {علبته غير معروفة فلا يدل وزنه على شيء} unknown {وزن {items} غير معروف فلا يدل الوزن على شيء} other {لا يثبت الوزن عدد {items}}}',
      action: 'خذ الملصق',
    },
    'gain-more': {
      headline: '{grams, number} غ أكثر مما مُسح',
      detail: '{item, select, none {دخل شيء بلا مسح} other {ربما دخل {item} بلا مسح}}',
      action: 'امسحه أو أخرجه. وإن كان تغليفاً فموافق',
    },
    'gain-less': {
      headline: '{grams, number} غ أقل مما مُسح',
      detail: '{item, select, none {أُخرج شيء} other {ربما أُخرج {item}}}',
      action: 'أعده. وإن كان صحيحاً فموافق',
    },
    'gain-not-in': { headline: 'مُسحت وليست في الطرد', detail: '{item}', action: 'ضعها فيه أو تراجع' },
    'weigh-again': {
      headline: 'الطرد {parcel, number} أخف مما كان',
      detail: 'أُخرج منه شيء بعد وزنه',
      action: 'ضعه على الميزان ثم موافق',
    },
    'service-now': {
      headline: 'كل الوحدات في الداخل',
      detail: 'الطلب {orderCode}',
      action: 'يُغلق الطرد',
    },
    'service-first': {
      headline: 'اختر الخدمة',
      detail: 'لا تترك القواعد خدمة للطلب {orderCode}',
      action: 'اختر واحدة مع السبب',
    },
    'service-chosen': {
      headline: '{service}',
      detail: '{carrier}',
    },
    'no-packing-order': {
      headline: 'طريقة تعبئته غير معروفة',
      detail: 'أبعاد الأصناف ناقصة، أو لم توجد علبة',
      action: 'عبّئه بحسب ما تراه',
    },
    'no-services': {
      headline: 'لا خدمة للاختيار',
      detail: 'لا قائمة أسعار معروفة، أو لا تُطلب لهذه القناة',
    },
    'same-again': {
      headline: 'الطرد {parcel, number} مثل الذي قبله',
      detail:
        '{left, plural, one {بقيت قطعة واحدة من الطلب} two {بقيت قطعتان من الطلب} few {بقيت # قطع من الطلب} many {بقيت # قطعة من الطلب} other {بقيت # قطعة من الطلب}}',
    },
    'weigh-now': { headline: 'كل القطع في الداخل', detail: 'الطلب {orderCode}', action: 'يوزن الطرد ثم يُغلق' },
    'carton-first': {
      headline: 'في أي علبة هو؟',
      detail: 'الطلب {orderCode}: كل القطع في الداخل',
      action: 'امسح العلبة أو المسها',
    },
    'weigh-first': { headline: 'ضع الطرد على الميزان', detail: 'الطلب {orderCode}', action: 'يوزن تلقائيًا ثم يُغلق' },
    'carton-chosen': {
      headline: 'علبة {carton}',
      detail: '{tareGrams, number} غرام فارغة',
      action: 'امسح الصنف التالي',
    },
    weighed: {
      headline: '{grams, number} غرام',
      detail:
        '{known, select, yes {المتوقع {expected, number} غرام، بفارق {tolerance, number} غرام} other {وزنه المفترض غير معروف}}',
    },
    'weight-off': {
      headline:
        '{verdict, select, too_light {أخف بمقدار {byGrams, number} غرام} other {أثقل بمقدار {byGrams, number} غرام}}',
      detail:
        '{grams, number} غرام بدلًا من {expectedGrams, number} غرام{likely, select, none {} other {. نحو {units, number} × {likely} {verdict, select, too_light {ناقصة} other {زائدة}}}}',
      action: 'أعد عدّ قطع الطلب {orderCode} ثم زن مرة أخرى',
    },
    'not-weighed': {
      headline: 'لا يوجد وزن',
      detail:
        'الطلب {orderCode}: {trouble, select, unsettled {الميزان لا يستقر} stale {الميزان لا يقول شيئًا} refused {لا يستطيع الميزان وزن هذا} empty {لا شيء على الميزان} below_zero {يظهر الميزان أقل من لا شيء} other {لا ميزان يعمل}}',
      action:
        '{trouble, select, unsettled {ارفع يديك ثم زن مرة أخرى} empty {ضع الطرد عليه ثم زن مرة أخرى} below_zero {أفرغه وصفّره ثم زن مرة أخرى} refused {انظر ما عليه ثم زن مرة أخرى} other {تفقد الميزان ثم زن مرة أخرى}}',
    },
    'weight-allowed': { headline: 'مسموح كما هو', detail: 'الطلب {orderCode}' },
    'label-made': { headline: 'طُبع ملصقه', detail: '{item} · {code}', action: 'ألصقه ثم امسحه' },
    'label-not-made': {
      headline: 'لم يخرج الملصق',
      detail: '{item}',
      action: 'انظر إلى الطابعة ثم المس السطر من جديد',
    },
    'code-taught': {
      headline: 'الرمز معروف الآن',
      detail: '{item} · {code}',
      action: 'امسح القطعة مرة أخرى. تراجع يلغي ذلك',
    },
    'code-forgotten': { headline: 'لم يعد للرمز معنى', detail: '{code}', action: 'امسح الصنف التالي' },
    'scan-first': { headline: 'امسح قطعة أولًا', action: 'الرقم للقطعة الممسوحة أخيرًا' },
    'order-finished': { headline: 'انتهى الطلب', detail: 'الطلب {orderCode}', action: 'امسح الطلب أو الصنف التالي' },
    'parcel-begun': {
      headline: 'الطرد {parcel, number}',
      detail:
        'الطلب {orderCode}: {left, plural, one {بقيت قطعة واحدة} two {بقيت قطعتان} few {بقيت # قطع} other {بقيت # قطعة}}',
      action: 'ضع الملصق على الطرد الممتلئ، ثم امسح الصنف التالي',
    },
    'parcel-labelled': {
      headline: 'الملصق على الطرد {parcel, number}',
      detail: 'الطلب {orderCode}',
      action: '{left, plural, =0 {امسح ملصق الطرد التالي} other {امسح الصنف التالي}}',
    },
    'move-which': { headline: 'أي قطعة تنتقل إلى الطرد {to, number}؟', action: 'امسحها. تراجع لتركها' },
    'move-nowhere': { headline: 'لا يوجد طرد آخر', action: 'امسح «الطرد التالي» لبدء طرد' },
    'unit-moved': {
      headline: '{item}',
      detail: 'من الطرد {from, number} إلى الطرد {to, number}',
      action: 'امسح الصنف التالي',
    },
    'order-opened': {
      headline: 'الطلب {orderCode}',
      detail: '{units, plural, one {قطعة واحدة} two {قطعتان} few {# قطع} other {# قطعة}}',
      action: 'امسح الصنف الأول',
    },
    'order-resumed': {
      headline: 'الطلب {orderCode}',
      detail: 'في الداخل {packed, number} من {needed, number}',
      action: 'امسح الصنف التالي',
    },
    'order-already-open': { headline: 'الطلب {orderCode} مفتوح', action: 'امسح الصنف التالي' },
    'order-suspended': {
      headline: 'وُضع جانبًا',
      detail: 'الطلب {orderCode} يحتفظ بعدده',
      action: 'امسح الطلب أو الصنف التالي',
    },
    'order-held': { headline: 'موقوف', detail: 'الطلب {orderCode}: {reason}', action: 'امسح الطلب أو الصنف التالي' },
    'order-restarted': {
      headline: 'من البداية',
      detail: 'الطلب {orderCode} فارغ',
      action: 'أخرج كل شيء ثم امسح الصنف الأول',
    },
    'parcel-reopened': {
      headline: 'الطرد مفتوح من جديد',
      detail: 'الطلب {orderCode}: الملصق القديم ملغى',
      action: 'أتلف الملصق القديم',
    },
    'undo-closed': {
      headline: 'الطرد مغلق',
      detail: 'الطلب {orderCode}: كل القطع في الداخل',
      action: 'امسح الملصق. لإخراج قطعة: المساعدة ثم فتح الطرد',
    },
    'act-undone': {
      headline: 'كما كان',
      detail: 'الطلب {orderCode}: {packed, number} من {needed, number} في الداخل',
      action: '{left, plural, =0 {امسح الملصق} other {امسح القطعة التالية}}',
    },
    'units-short': {
      headline:
        '{units, plural, one {تنقص وحدة واحدة} two {تنقص وحدتان} few {تنقص # وحدات} many {تنقص # وحدة} other {تنقص # وحدة}}',
      detail: '{item}: {fate, select, cancel {أُلغيت} other {تأتي في طلب خاص بها}}',
      action: '{left, plural, =0 {أغلق الطرد: امسح OK} other {امسح الصنف التالي}}',
    },
    undone: {
      headline: 'تم التراجع',
      detail: '{item}: {packed, number} من {needed, number}',
      action: 'أخرج القطعة من الطرد',
    },
    'other-order-open': {
      headline: 'الطلب {orderCode} ما زال مفتوحًا',
      detail: 'مسحت الطلب {wanted}',
      action: 'أنهِه أو ضعه جانبًا أولًا',
    },
    'no-order-needs': { headline: 'لا طلب يحتاج هذا الصنف', detail: '{item}', action: 'أعده إلى المخزن' },
    'order-elsewhere': {
      headline: 'محطة أخرى تعبّئ هذا الطلب',
      detail: 'الطلب {orderCode}{person, select, none {} other {، {person}}}{by, select, none {} other {، {by}}}',
      action: 'خذ طلبًا آخر أو تولَّ هذا',
    },
    'order-packed': {
      headline: 'الطلب {orderCode} معبّأ بالفعل',
      detail: '{about}',
      action: 'لا تعبّئه مرة أخرى. امسح الطلب التالي',
    },
    'packed-twice': {
      headline: 'الطلب {orderCode} عُبّئ في محطة أخرى أيضًا',
      detail: '{by}',
      action: 'احتفظ بهذا الطرد ونادِ مشرفًا',
    },
    'changed-too-late': {
      headline: '{what, select, address {للطلب {orderCode} عنوان جديد} other {تغيّر الطلب {orderCode}}}',
      detail: 'وصل ذلك بعد اكتمال الطرد',
      action: 'احتفظ بالطرد ونادِ مشرفًا',
    },
    'taken-over': {
      headline: 'صار لديك',
      detail: 'الطلب {orderCode}{from, select, none {} other {، من {from}}}',
      action: 'عبّئه من البداية: أفرغ الطرد أولًا',
    },
    'take-over-failed': {
      headline: 'لا يمكن توليه الآن',
      detail: 'المخزن لا يجيب',
      action: 'حاول مجددًا أو خذ طلبًا آخر',
    },
    'no-open-order': { headline: 'لا يوجد طلب مفتوح', action: 'امسح طلبًا أو صندوقًا أو صنفًا' },
    'order-unreadable': {
      headline: 'لا تستطيع هذه المحطة قراءة الطلب',
      detail: 'الطلب {orderCode}',
      action: 'عبّئه في محطة أخرى أو اطلب تحديث هذه المحطة',
    },
    'label-of-other': { headline: 'هذا الملصق ليس لطلب مفتوح', detail: '{sscc}', action: 'امسح طلب هذا الطرد' },
  },
  refused: {
    OrderNotOpen: { headline: 'لا يوجد طلب مفتوح', action: 'امسح طلبًا أو صندوقًا أو صنفًا' },
    OrderOnHold: {
      headline: 'هذا الطلب موقوف',
      detail: '{reason}{detail, select, none {} other {: {detail}}}',
      action: 'سلّمه إلى المشرف',
    },
    OrderClosed: {
      headline:
        '{status, select, cancelled {أُلغي هذا الطلب} refunded {رُدّ ثمن هذا الطلب} other {غادر هذا الطلب من قبل}}',
      action: 'توقّف. أعد البضاعة إلى المخزن',
    },
    OrderAlreadyFinished: { headline: 'انتهى هذا الطلب', action: 'امسح الطلب التالي' },
    OrderHasNothingToPack: { headline: 'لا شيء للتعبئة في هذا الطلب', action: 'سلّمه إلى المشرف' },
    OrderChanged: { headline: 'تغيّر الطلب', detail: '{changes}', action: 'أخرج كل شيء وابدأ من جديد بالأسطر الجديدة' },
    AddressChanged: {
      headline: 'تغيّر العنوان',
      detail: 'الملصق على الطرد يحمل العنوان القديم',
      action: 'اطبع مرة أخرى وأتلف الملصق القديم',
    },
    ItemNotOnOrder: {
      headline: 'صنف خاطئ',
      detail: '{item}',
      action:
        '{order, select, none {أعده إلى المخزن} other {ضعه جانبًا: {tote, select, none {يخص الطلب {order}} other {يخص الطلب {order}، الصندوق {tote}}}}}',
    },
    OverQuantity: {
      headline: 'أكثر من اللازم',
      detail:
        '{item}: {full, select, yes {{needed, plural, one {القطعة الوحيدة في الداخل} other {القطع كلها (#) في الداخل}}} other {في العبوة {scanned, number} ويتسع لـ {room, number} فقط}}',
      action: '{full, select, yes {أعد هذه القطعة} other {افتح العبوة وامسح قطعة قطعة}}',
    },
    UnitExpired: { headline: 'منتهي الصلاحية', detail: '{item}: {expiry}', action: 'ضعه جانبًا وخذ قطعة صالحة' },
    SerialAlreadyPacked: {
      headline: 'هذه القطعة في الداخل من قبل',
      detail: '{item}: الرقم {serial}',
      action: 'امسح قطعة أخرى',
    },
    ParcelAlreadyClosed: {
      headline: 'الطرد مغلق',
      detail: 'كل القطع في الداخل',
      action: 'أعد هذه القطعة ثم امسح الملصق',
    },
    QuantityNotAllowed: { headline: 'امسح كل قطعة', detail: '{item}', action: 'هذا الصنف لا يقبل كمية مكتوبة' },
    QuantityNotMore: {
      headline: 'اختر رقمًا أكبر',
      detail: 'المسح الأخير يعد {units, number}',
      action: 'استخدم التراجع لإخراج القطع',
    },
    NothingToUndo: { headline: 'لا شيء للتراجع عنه', action: 'امسح صنفًا' },
    UnitsMissing: {
      headline: 'قطع ناقصة',
      detail:
        '{missing, plural, one {بقيت قطعة واحدة للمسح} two {بقيت قطعتان للمسح} few {بقيت # قطع للمسح} other {بقيت # قطعة للمسح}}',
      action: 'امسحها أو أوقف الطلب',
    },
    NothingShort: {
      headline: 'لا ينقص شيء هنا',
      detail: 'كل وحدات هذا السطر في الطرد أو ناقصة من قبل',
      action: 'امسح الصنف التالي',
    },
    ShortNotAllowed: { headline: 'هذا الطلب يخرج كاملًا أو لا يخرج', action: 'أوقفه حتى تأتي الوحدات' },
    AllShort: { headline: 'لن يبقى شيء يُشحن', action: 'أوقف الطلب' },
    ParcelNotClosed: { headline: 'الطرد غير مكتمل', action: 'امسح كل القطع أولًا' },
    ParcelNotWeighed: { headline: 'لم يوزن الطرد {parcel, number}', action: 'ضعه على الميزان وامسح «زن»' },
    WeightOff: {
      headline:
        '{verdict, select, too_light {الطرد {parcel, number} أخف مما يجب} other {الطرد {parcel, number} أثقل مما يجب}}',
      action: 'أعد العدّ وامسح «زن»، أو نادِ مشرفًا',
    },
    NothingLeftToPack: { headline: 'كل القطع في الداخل', action: 'أغلق الطرد؛ سيكون أي طرد آخر فارغًا' },
    ParcelEmpty: { headline: 'الطرد {parcel, number} فارغ', action: 'ضع فيه قطعة أولًا' },
    NoParcelBefore: { headline: 'لا يوجد طرد قبل هذا', action: 'امسح ما يدخل فيه' },
    NotInParcelBefore: {
      headline: 'الطرد {parcel, number} لا يحوي هذا الصنف',
      detail: '{item}',
      action: 'امسح الباقي بنفسك أو تراجع',
    },
    ScanOneFirst: { headline: 'امسح أولاً قطعة من هذا الصنف', detail: '{item}', action: 'ثم: مثله مرة أخرى' },
    NotInOtherParcel: {
      headline: 'لا يوجد هذا الصنف في طرد آخر',
      detail: '{item}',
      action: 'امسح قطعة موجودة في طرد آخر',
    },
    LabelOutdated: { headline: 'هذا الملصق قديم', action: 'اطبع الملصق من جديد' },
    NoLabelYet: { headline: 'لا ملصق بعد', action: 'اطبع الملصق أولًا' },
    WrongLabel: { headline: 'ملصق خاطئ', detail: 'مسحت {scanned}', action: 'ابحث عن الملصق المنتهي بـ {ending}' },
  },
  change: '{item}: {now, number} بدلًا من {before, number}',
  queue: {
    scanToOpen: 'امسح طلبًا أو صندوقًا أو صنفًا',
    search: 'بحث',
    searchHint: 'طلب، اسم، مدينة، صنف',
    allStates: 'الكل',
    allChannels: 'كل القنوات',
    noOrders: 'لا طلبات هنا. استوردها أو انتظر المخزن',
    noMatch: 'لا طلب يطابق',
    emptyTab: 'لا طلبات هنا الآن',
    loadingOrders: 'جارٍ تحميل الطلبات',
    state: 'الحالة',
    title: 'الطلبات',
    states: {
      ready: 'جاهز',
      open: 'مفتوح هنا',
      aside: 'جانبًا',
      'to-label': 'بلا ملصق',
      'on-hold': 'موقوف',
      elsewhere: 'محطة أخرى',
      packed: 'معبّأ',
      closed: 'مغلق',
    },
    lookup: {
      ask: 'اسأل المخزن عن «{code}»',
      asking: 'جارٍ سؤال المخزن…',
      none: 'لا يعرف المخزن «{code}»',
      life: 'الطرد {number, number}: تاريخه كله',
      labels: 'الملصقات',
    },
  },
  otherPrinter: 'استخدم {printer}',
});
