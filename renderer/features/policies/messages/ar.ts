import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { policyWords } from './en.ts';

export const ar = translationOf<typeof policyWords>()({
  title: 'القواعد',
  everywhere: 'تسري في كل محطة، ولا يتغيّر شيء قبل الحفظ',
  changed:
    '{count, plural, zero {لا تغييرات} one {تغيير واحد لم يُحفظ} two {تغييران لم يُحفظا} few {# تغييرات لم تُحفظ} many {# تغييرًا لم يُحفظ} other {# تغيير لم يُحفظ}}',
  save: 'احفظ',
  saved: 'حُفظ. تعرفه كل المحطات فورًا',
  notSaved: 'لم يُحفظ كل شيء',
  badValue: 'هذه القيمة غير ممكنة',
  otherwise: 'لم يحدّدها أحد',
  setBy: 'حدّدها {name} في {day}',
  setByProgram: 'حدّدها برنامج أو أمر في {day}',
  again: 'العودة إلى «{value}»',
  more: 'أكثر',
  less: 'أقل',
  limits: 'من {min, number} إلى {max, number}',
  ofChannel: 'طلبات {channel}',
  addChannel: 'قيمة أخرى لقناة واحدة',
  whichChannel: 'لأي قناة؟',
  otherChannel: 'اسم قناة أخرى',
  thisChannel: 'هذه القناة',
  noChannel: 'لا شيء',
  notSavedYet: 'لم يُحفظ بعد',
  likeOthers: 'مثل البقية: «{value}»',
  version: 'الإصدار {version, number}',
  history: 'ما الذي تغيّر',
  noHistory: 'لم يتغيّر شيء بعد',
  earlier: 'تغييرات سابقة',
  fromTo: 'من «{from}» إلى «{to}»',
  sameAsOthers: 'مثل البقية',
  changedBy: 'الإصدار {version, number} · {who}، {when}',
  previewStopped: 'كان سيُوقَف أو يُسأل عن {stopped, number} من آخر {of, number} طلبًا',
  previewNoneOf: 'لم يكن ليُوقَف أي من آخر {of, number} طلبًا',
  previewUnknown: 'لا يذكر السجل ذلك عن {unknown, number} طلبات أخرى',
  previewNone: 'لا يذكر السجل ما كان هذا ليوقفه',
  previewEmpty: 'لم يُعبَّأ بعد طلب يدل على ذلك',
  policy: {
    'count-by-touch': {
      name: 'وحدة لا يُقرأ رمزها',
      meaning: 'من يجوز له عدّها باللمس.',
      on: 'عامل التعبئة وحده',
      off: 'مع مشرف',
    },
    'due-days': {
      name: 'متى يحين موعد الطلب',
      meaning: 'كم بعد الطلب، إن لم يقل المرسل ذلك.',
      amount: '{count, plural, zero {اليوم نفسه} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
    },
    picking: {
      name: 'كيف تصل البضاعة إلى طاولات التعبئة',
      meaning: 'هل تُجمع بقوائم، وكيف يُعرف متى غادرت موقعها.',
      options: { bench: 'بلا قوائم', paper: 'بقوائم مطبوعة', scan: 'بالماسح' },
    },
    'picked-orders': {
      name: 'الطلبات في جولة واحدة',
      meaning: 'كم طلبًا في القائمة الواحدة، ولكل طلب صندوقه.',
      amount: '{count, plural, one {طلب واحد} two {طلبان} few {# طلبات} other {# طلبًا}}',
    },
    'received-over': {
      name: 'أكثر مما طُلب',
      meaning: 'كم يجوز أن يصل زيادة على البند دون إبلاغ أحد.',
      amount: '{count, number} %',
    },
    'count-approval': {
      name: 'من يقرّر في فرق العدّ',
      meaning: 'ما يُسجَّل دون تدخّل أحد.',
      options: { rule: 'ضمن الحدّ: لا أحد', person: 'مشرف لكل فرق', none: 'لا أحد' },
    },
    'count-recount': {
      name: 'فرق يتجاوز الحدّ',
      meaning: 'ما يحدث قبل القرار.',
      on: 'يُعدّ من جديد',
      off: 'يُقرَّر فورًا',
    },
    'count-two-people': {
      name: 'شخصان لكل فرق',
      meaning: 'هل يعيد أحد عدّ ما عدّه بنفسه أو يقرّر فيه.',
      on: 'دائمًا شخص آخر',
      off: 'يجوز الشخص نفسه',
    },
    'packers-count': {
      name: 'الجرد بواسطة المعبّئين',
      meaning: 'من يعدّ المواقع المدرجة في قائمة ويعيد عدّها.',
      on: 'المعبّئون أيضًا',
      off: 'المشرفون فقط',
    },
    'count-shows-expected': {
      name: 'المتوقع عند العدّ',
      meaning: 'هل يرى من يعدّ ما يجب أن يكون في الموقع؛ ولا يراه أبدًا عند إعادة العدّ.',
      on: 'يُعرض',
      off: 'يُعدّ من دون معرفته',
    },
    'count-after-short': {
      name: 'العدّ بعد النقص',
      meaning: 'ماذا يلي حين ينقص محطةً ما يقول الدفتر إنه موجود.',
      on: 'تُعدّ مواقعه',
      off: 'لا شيء تلقائيًا',
    },
    'count-recount-hours': {
      name: 'متى يحين موعد إعادة العدّ',
      meaning: 'كم بعد اكتشاف الفرق.',
      amount:
        '{count, plural, zero {لا ساعات} one {ساعة واحدة} two {ساعتان} few {# ساعات} many {# ساعة} other {# ساعة}}',
    },
    'count-tolerance-units-a': {
      name: 'وحدات يجوز أن تختلف، صنف من الفئة A',
      meaning: 'ضمنها لا يحتاج الفرق إلى أحد.',
      amount:
        '{count, plural, zero {لا وحدات} one {وحدة واحدة} two {وحدتان} few {# وحدات} many {# وحدة} other {# وحدة}}',
    },
    'count-tolerance-units-b': {
      name: 'وحدات يجوز أن تختلف، صنف من الفئة B',
      meaning: 'ضمنها لا يحتاج الفرق إلى أحد.',
      amount:
        '{count, plural, zero {لا وحدات} one {وحدة واحدة} two {وحدتان} few {# وحدات} many {# وحدة} other {# وحدة}}',
    },
    'count-tolerance-units-c': {
      name: 'وحدات يجوز أن تختلف، صنف من أي فئة أخرى',
      meaning: 'ضمنها لا يحتاج الفرق إلى أحد.',
      amount:
        '{count, plural, zero {لا وحدات} one {وحدة واحدة} two {وحدتان} few {# وحدات} many {# وحدة} other {# وحدة}}',
    },
    'count-tolerance-percent-a': {
      name: 'نسبة يجوز أن تختلف، صنف من الفئة A',
      meaning: 'بالمئة مما في السجل هناك.',
      amount: '{count, number} %',
    },
    'count-tolerance-percent-b': {
      name: 'نسبة يجوز أن تختلف، صنف من الفئة B',
      meaning: 'بالمئة مما في السجل هناك.',
      amount: '{count, number} %',
    },
    'count-tolerance-percent-c': {
      name: 'نسبة يجوز أن تختلف، صنف من أي فئة أخرى',
      meaning: 'بالمئة مما في السجل هناك.',
      amount: '{count, number} %',
    },
    'count-tolerance-line': {
      name: 'مبلغ يجوز أن يختلف لصنف واحد',
      meaning: 'بالسنت، أو بأصغر وحدة من عملته.',
      amount: '{count, number} بالسنت',
    },
    'count-tolerance-place': {
      name: 'مبلغ يجوز أن يختلف في موقع واحد',
      meaning: 'كل أصنافه معًا، بالسنت أو بأصغر وحدة من العملة.',
      amount: '{count, number} بالسنت',
    },
    'count-days-a': {
      name: 'كم مرة يُعدّ موقع فيه صنف من الفئة A',
      meaning: 'بعد هذه المدة على الأكثر.',
      amount: '{count, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
    },
    'count-days-b': {
      name: 'كم مرة يُعدّ موقع فيه صنف من الفئة B',
      meaning: 'بعد هذه المدة على الأكثر.',
      amount: '{count, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
    },
    'count-days-c': {
      name: 'كم مرة يُعدّ موقع فيه صنف من الفئة C',
      meaning: 'بعد هذه المدة على الأكثر.',
      amount: '{count, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
    },
    'count-days-d': {
      name: 'كم مرة يُعدّ موقع من أي نوع آخر',
      meaning: 'بعد هذه المدة على الأكثر.',
      amount: '{count, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
    },
    'counts-a-day': {
      name: 'مواقع تُعدّ كل يوم',
      meaning: 'كم من المستحقّ يدخل قائمة اليوم من نفسه؛ 0 لعدم إدخال شيء.',
      amount:
        '{count, plural, zero {لا مواقع} one {موقع واحد} two {موقعان} few {# مواقع} many {# موقعًا} other {# موقع}}',
    },
    'photo-from': {
      name: 'صورة حسب قيمة الطلب',
      meaning: 'من هذه القيمة فصاعدًا يُصوَّر كل طرد قبل إغلاقه، بالسنت أو أصغر وحدة من عملته؛ 0 تعني أبدًا.',
      amount: '{count, number} بالسنت',
    },
    'photo-countries': {
      name: 'صورة حسب البلد',
      meaning: 'الطرود إلى هذه البلدان تُصوَّر قبل إغلاقها: حرفان لكل بلد مثل US CA.',
      none: 'لا بلد',
    },
    'photo-channels': {
      name: 'صورة حسب القناة',
      meaning: 'طرود هذه القنوات تُصوَّر قبل إغلاقها، مثل wish.',
      none: 'لا قناة',
    },
    'photo-missing': {
      name: 'صورة لا يمكن التقاطها',
      meaning: 'ما يلي عندما تُطلب صورة ولا تعطي الكاميرا أي صورة.',
      options: { note: 'أغلق بدونها وسجّل ذلك', supervisor: 'يجب أن يسمح مشرف' },
    },
    'photo-days': {
      name: 'مدة حفظ الصور',
      meaning: 'صور الجرد والتسليمات؛ أما صور الطرود فتزول مع البيانات الشخصية لطلبها.',
      amount: '{count, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
    },
    'shelf-days': {
      name: 'كم يجب أن تبقى البضاعة صالحة',
      meaning: 'أيام للقطع ذات التاريخ، لكل قناة، مثل wish:30. وقد يطلب الصنف أكثر.',
      none: 'كما يقول كل صنف',
    },
    'short-life': {
      name: 'قطعة تنتهي صلاحيتها قريبًا',
      meaning: 'هل يجوز تعبئتها أصلًا.',
      options: { refuse: 'أبدًا', supervisor: 'بموافقة مشرف' },
    },
    'unknown-lot': {
      name: 'دفعة لا يعرفها المخزون',
      meaning: 'ما يلي عندما يحفظ دفعات الصنف وتُمسح دفعة أخرى.',
      options: { take: 'خذها', supervisor: 'بموافقة مشرف', refuse: 'أبدًا' },
    },
    'expired-lot': {
      name: 'قطعة انتهت صلاحيتها',
      meaning: 'هل يجوز تعبئتها أصلًا.',
      options: { refuse: 'أبدًا', supervisor: 'بموافقة مشرف' },
    },
    'carrier-choice': {
      name: 'خدمة الطرد',
      meaning: 'هل يُقال أي خدمة تأخذ الطرد حسب أسعاركم.',
      options: { off: 'لا يُقال', suggest: 'يُقال عند المنضدة', on: 'تُحسم قبل إغلاق الطرد' },
    },
    'carrier-tracked': {
      name: 'خدمات مع تتبع فقط',
      meaning: 'هل تذهب الطرود بخدمات بلا تتبع.',
      on: 'مع تتبع فقط',
      off: 'أي خدمة',
    },
    'carrier-signature-from': {
      name: 'توقيع حسب قيمة الطلب',
      meaning: 'من هذه القيمة فصاعدًا لا تؤخذ إلا خدمات بتوقيع، بالسنت أو أصغر وحدة من عملته؛ 0 تعني أبدًا.',
      amount: '{count, number} بالسنت',
    },
    'carrier-insured-from': {
      name: 'تأمين حسب قيمة الطلب',
      meaning: 'من هذه القيمة فصاعدًا لا تؤخذ إلا خدمات تؤمّن عليها كلها، بالسنت أو أصغر وحدة من عملته؛ 0 تعني أبدًا.',
      amount: '{count, number} بالسنت',
    },
    'carrier-days': {
      name: 'أيام حتى يجب أن يصل الطلب',
      meaning: 'من يوم الطلب. لا تؤخذ الخدمات الأبطأ.',
      amount: '{count, plural, =0 {بلا تاريخ} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
    },
    'carriers-accepted': {
      name: 'شركات النقل المقبولة',
      meaning: 'بأسمائها في خدماتكم، بينها مسافات.',
      none: 'الكل',
    },
    'carrier-preferred': {
      name: 'خدمات تأتي أولًا',
      meaning: 'خدمات أو شركات قبل الأرخص، الأولى أكثر.',
      none: 'السعر يحسم',
    },
    'carrier-home': {
      name: 'من أين تخرج الطرود',
      meaning: 'البلد، لعطلاته، والعملة المعتبرة، مثل AE AED.',
      none: 'غير مذكور',
    },
    'carrier-holidays': {
      name: 'أيام راحة شركات النقل',
      meaning: 'إضافة إلى التقويم، مثل AE:2029-01-01؛ ومع - قبله يعملون.',
      none: 'كما في التقويم',
    },
    'weight-check': {
      name: 'وزن الطرد',
      meaning: 'هل يوزن كل طرد قبل إغلاقه، وماذا يتبع إن لم يصح.',
      options: { off: 'لا يوزن', warn: 'يوزن ويقال', stop: 'يوقف، ويسمح به المشرف' },
    },
    'weight-gain': {
      name: 'كل قطعة على الميزان',
      meaning: 'تُعبأ الطرود على الميزان: يُقال ما مُسح ولم يوضع وما وُضع بلا مسح.',
      on: 'مراقب',
      off: 'غير مراقب',
    },
    'weight-most-off': {
      name: 'كم يجوز أن يختلف الوزن',
      meaning: 'على الأكثر، مهما اختلفت البضاعة والتغليف.',
      amount: '{count, number} غرام',
    },
    'weight-filler': {
      name: 'الحشو والأوراق',
      meaning: 'ما تزنه عادة في الطرد؛ وكل التغليف حيث لا تُعرف علب.',
      amount: '{count, number} غرام',
    },
    'weight-filler-spread': {
      name: 'كم يختلف ذلك',
      meaning: 'من طرد إلى آخر عادة (الانحراف المعياري).',
      amount: '{count, number} غرام',
    },
    'stale-minutes': {
      name: 'معلومات قديمة عن طلب',
      meaning: 'إذا لم يرد المخزن مدة أطول يجب أن يسمح مشرف بخروج كل طلب: قد يكون أُلغي أو تغيّر.',
      amount:
        '{count, plural, =0 {مهما كانت قديمة} one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
    },
    'short-ship': {
      name: 'طلبات تنقصها وحدات',
      meaning: 'من يسمح بخروج باقي الطلب حين تنقص وحدات منه أو تتلف.',
      options: { packer: 'من يعبّئ', supervisor: 'مشرف', nobody: 'لا أحد: يوقف حتى يكتمل' },
    },
    'short-supervisor-from': {
      name: 'طلبات ناقصة بهذه القيمة',
      meaning:
        'من هذه القيمة فصاعدًا يسمح مشرف بخروج طلب بلا وحداته الناقصة، بالسنت أو بأصغر وحدة من عملته؛ 0 حين لا تهم القيمة.',
      amount: '{count, number} بالسنت',
    },
    'short-whole-channels': {
      name: 'قنوات تخرج طلباتها كاملة',
      meaning: 'طلبات هذه القنوات تنتظر حتى تأتي كل وحداتها، مثل wish.',
      none: 'لا قناة',
    },
    substitutes: {
      name: 'البدائل',
      meaning: 'هل يجوز إرسال صنف بدلًا من آخر حيث لا يقول الطلب شيئًا.',
      options: {
        'as-listed': 'كما تقول القائمة: always لمن يعبّئ، ask لمشرف',
        supervisor: 'كل بديل يحتاج مشرفًا',
        nobody: 'لا يُرسل أي بديل',
      },
    },
    'stock-slow-days': {
      name: 'المخزون البطيء',
      meaning: 'ما هو موجود ويكفي لأطول من هذه المدة، بالسرعة التي يخرج بها.',
      amount: '{count, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
    },
    'stock-dead-days': {
      name: 'المخزون الراكد',
      meaning: 'ما بقي في مكانه هذه المدة ولم يخرج منه شيء.',
      amount: '{count, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
    },
    'confirm-close': {
      name: 'طرد اكتملت وحداته',
      meaning: 'هل يُغلق من نفسه أم ينتظر موافقة عامل التعبئة.',
      on: 'ينتظر OK',
      off: 'حسب إعداد كل طاولة',
    },
    customs: {
      name: 'بيانات الجمارك',
      meaning:
        'للطلبات التي تعبر حدودًا. إذا نقص شيء، أو لم يقل الوصف شيئًا عن البضاعة، ينتظر الطلب بأسماء أصنافه حتى تُستورد به.',
      options: { off: 'لا ينظر إليها أحد', warn: 'تُقال عند الاستيراد', hold: 'الطلب ينتظر' },
    },
    gate: {
      name: 'قواعد قيد التجربة',
      meaning:
        'الظل: ما كانت قواعد الوزن والصلاحية والدفعات والصور والمعلومات القديمة لتوقفه يُسجَّل ويمضي. ولا يمرّ شيء آخر.',
      options: { on: 'سارية', shadow: 'الظل: تسجيل فقط' },
    },
    'batch-confirm': {
      name: 'القطع التي توزَّع على الطلبات',
      meaning: 'متى تُعدّ القطعة موضوعة في خانتها.',
      on: 'عند مسح الخانة أو لمسها',
      off: 'مع مسحها هي',
    },
    'run-labels': {
      name: 'الملصقات في سلسلة القطع المفردة',
      meaning: 'متى تُمسح على طرودها.',
      options: { each: 'كل ملصق فورًا', item: 'قبل صنف آخر', later: 'في أي وقت' },
    },
  },
});
