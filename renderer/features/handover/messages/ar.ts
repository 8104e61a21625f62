import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { handoverWords } from './en.ts';

export const ar = translationOf<typeof handoverWords>()({
  scanFirst: { headline: 'امسح طردًا', action: 'أو اختر ناقلًا' },
  scanParcel: { headline: 'امسح طردًا', action: 'كل طرد يُحمَّل على الشاحنة' },
  signNow: { headline: 'هل استلمها السائق؟', action: 'ليوقّع السائق، ثم أكّد' },
  nothing: 'لا طرد ينتظر ناقلًا',
  nothingHint: 'تظهر الطرود هنا منذ تعبئتها حتى خروجها.',
  carriers: 'الناقلون',
  noCarrier: 'بلا ناقل',
  ready: '{count, plural, zero {# طرد} one {طرد واحد} two {طردان} few {# طرود} many {# طردًا} other {# طرد}}',
  atBenchesToo: '{count, number} عند المحطات',
  parcelsFor: 'طرود {carrier}',
  of: 'من {expected, number}',
  atBenches: 'عند المحطات',
  notScanned: 'لم تُمسح',
  otherDoors: 'عند أبواب أخرى',
  onIt: 'محمَّلة',
  close: 'أغلق',
  closeMissing:
    '{missing, plural, zero {أغلق، ينقص # …} one {أغلق، ينقص طرد …} two {أغلق، ينقص طردان …} few {أغلق، تنقص # …} many {أغلق، ينقص # …} other {أغلق، ينقص # …}}',
  closeWithout: 'أغلق بدون {missing, plural, zero {#} one {#} two {#} few {#} many {#} other {#}}',
  handedOver: 'استلمها السائق',
  back: 'رجوع',
  leave: 'اترك',
  printList: 'اطبع القائمة',
  letGo: 'مشرف يسمح بخروجه',
  isPallet: 'إنها منصة',
  palletNow: 'المنصة {tail}: {count, plural, one {طرد واحد} two {طردان} few {# طرود} other {# طردًا}}',
  palletFull: 'امتلأت',
  takeOffPallet: 'أنزل الكل ({count, number})',
  pallet: 'منصة تنتهي بـ {tail}',
  sign: 'التوقيع على الشاشة',
  signedBy: 'وقّع: {name}',
  signed: 'تم التوقيع',
  signHere: 'وقّع هنا',
  driverName: 'اسم السائق',
  clear: 'مرة أخرى',
  signDone: 'تم التوقيع',
  signFor:
    '{parcels, plural, one {طرد واحد لـ {carrier}} two {طردان لـ {carrier}} few {# طرود لـ {carrier}} other {# طردًا لـ {carrier}}}',
  takeOff: 'أنزِل',
  since: 'منذ {span}',
  waits: { packed: 'بلا ملصق', labelled: 'لم يُمسح الملصق', verified: 'جاهز' },
  ends: 'ينتهي بـ {tail}',
  collection: 'الاستلام في {time}، بعد',
  minuteUnit: 'د',
  hourUnit: 'س',
  minutes: '{count, number} د',
  hours: '{count, number} س',
  days: '{count, plural, zero {# يوم} one {يوم} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}',
  paper: {
    title: 'بيان {code} · {carrier}',
    sub: '{day} · {count, plural, zero {# طرد} one {طرد واحد} two {طردان} few {# طرود} many {# طردًا} other {# طرد}} · صفحة {page, number} من {pages, number}',
    onPallet: 'منصة {tail}',
    number: 'الرقم',
    order: 'الطلب',
    parcels: 'الطرود',
    driver: 'السائق: الاسم والتوقيع',
    time: 'التاريخ والوقت',
    plate: 'المركبة',
  },
  say: {
    'manifest-opened': {
      headline: '{carrier}',
      detail:
        '{expected, plural, =0 {لا طرد ينتظر} zero {لا طرد ينتظر} one {طرد واحد ينتظر} two {طردان ينتظران} few {# طرود تنتظر} many {# طردًا ينتظر} other {# طرد ينتظر}}',
      action: 'امسح كل طرد',
    },
    'manifest-resumed': {
      headline: '{carrier}',
      detail:
        '{parcels, plural, zero {# طرد محمَّل} one {طرد واحد محمَّل} two {طردان محمَّلان} few {# طرود محمَّلة} many {# طردًا محمَّلًا} other {# طرد محمَّل}}',
      action: 'امسح الطرد التالي',
    },
    'manifest-left': {
      headline:
        '{parcels, plural, =0 {لم يُمسح شيء} zero {لم يُمسح شيء} one {مُسح طرد واحد حتى الآن} two {مُسح طردان حتى الآن} few {مُسحت # طرود حتى الآن} many {مُسح # طردًا حتى الآن} other {مُسح # طرد حتى الآن}}',
      action: 'عُد لتكمل',
    },
    'parcel-loaded': {
      next: { headline: 'أُخذ، ينتهي بـ {tail}', action: 'امسح الطرد التالي' },
      all: { headline: 'أُخذ، ينتهي بـ {tail}', detail: 'كل الطرود محمَّلة', action: 'أغلقه' },
    },
    'parcel-stays': { headline: 'يبقى هنا: {tail}', action: 'امسح الطرد التالي' },
    'pallet-begun': {
      headline: 'منصة تنتهي بـ {tail}',
      detail:
        '{parcels, plural, =0 {لا شيء عليها بعد} one {عليها طرد واحد} two {عليها طردان} few {عليها # طرود} other {عليها # طردًا}}',
      action: 'امسح كل طرد يوضع عليها',
    },
    'pallet-ended': {
      headline: 'امتلأت المنصة {tail}',
      detail:
        '{parcels, plural, =0 {لا شيء عليها} one {عليها طرد واحد} two {عليها طردان} few {عليها # طرود} other {عليها # طردًا}}',
      action: 'امسح المنصة أو الطرد التالي',
    },
    'driver-signed': {
      headline: 'وُقّع على {parcels, plural, one {طرد واحد} two {طردين} few {# طرود} other {# طردًا}}',
      action: 'قل إن السائق استلمها',
    },
    'parcel-taken-off': {
      headline: 'أُنزل: ينتهي بـ {tail}',
      detail:
        '{parcels, plural, zero {# طرد محمَّل} one {طرد واحد محمَّل} two {طردان محمَّلان} few {# طرود محمَّلة} many {# طردًا محمَّلًا} other {# طرد محمَّل}}',
      action: 'أعِده وتابع المسح',
    },
    'parcels-missing': {
      headline:
        '{missing, plural, zero {ينقص # طرد} one {ينقص طرد واحد} two {ينقص طردان} few {تنقص # طرود} many {ينقص # طردًا} other {ينقص # طرد}}',
      action: 'امسحها، أو أغلق بدونها',
    },
    'manifest-closing': {
      headline:
        '{parcels, plural, zero {# طرد لـ {carrier}} one {طرد واحد لـ {carrier}} two {طردان لـ {carrier}} few {# طرود لـ {carrier}} many {# طردًا لـ {carrier}} other {# طرد لـ {carrier}}}',
      action: 'ليوقّع السائق، ثم أكّد',
    },
    'closing-taken-back': { headline: 'لم يُغلق', action: 'امسح الطرد التالي' },
    'manifest-closed': {
      headline:
        '{parcels, plural, zero {سُلِّم # طرد} one {سُلِّم طرد واحد} two {سُلِّم طردان} few {سُلِّمت # طرود} many {سُلِّم # طردًا} other {سُلِّم # طرد}}',
      detail: '{carrier}',
      action: 'امسح طردًا من الناقل التالي',
    },
    'manifest-unknown': { headline: 'ليس لدى هذا الباب {code}', action: 'تابعه حيث بدأ' },
    'finish-manifest': { headline: 'يجري تسليم طرود', detail: 'مُسح: {wanted}', action: 'أغلقه أو اتركه أولًا' },
    'manifest-printed': {
      printed: { headline: 'طُبعت القائمة', action: 'ليوقّع السائق' },
      keptAs: { headline: 'حُفظت القائمة ملفًا', action: 'لا توجد طابعة مكتب' },
      notPrinted: { headline: 'لم تُطبع القائمة', action: 'افحص طابعة المكتب واطبع ثانية' },
    },
    'handover-refused': {
      NoManifest: { headline: 'لم يُختر ناقل', action: 'امسح طردًا' },
      ManifestIsOpen: { headline: '{carrier} مفتوح هنا', action: 'أغلقه أو اتركه أولًا' },
      ManifestIsClosed: { headline: 'مغلق: {code}', action: 'هذه الطرود لدى الناقل' },
      ManifestIsClosing: { headline: 'يجري إغلاقه', action: 'أكّد أو ارجع' },
      NotAskedToClose: { headline: 'لم يكن مغلقًا', action: 'أغلقه أولًا' },
      NothingLoaded: { headline: 'لا شيء محمَّل', action: 'امسح طردًا' },
      AlreadyLoaded: { headline: 'محمَّل من قبل: {tail}', action: 'امسح الطرد التالي' },
      NotLoaded: { headline: 'غير محمَّل: {tail}', action: 'امسح الطرد التالي' },
      ManifestFull: { headline: 'امتلأ', detail: '{most, number} طرد', action: 'أغلقه وابدأ آخر' },
      OtherCarrier: { headline: 'لـ {carrier} لا {wanted}', detail: 'ينتهي بـ {tail}', action: 'ضعه مع الأخرى' },
      ParcelsStopped: {
        headline:
          '{count, plural, zero {# طرد يجب ألا يخرج} one {طرد واحد يجب ألا يخرج} two {طردان يجب ألا يخرجا} few {# طرود يجب ألا تخرج} many {# طردًا يجب ألا يخرج} other {# طرد يجب ألا يخرج}}',
        detail: '{tails}',
        action: 'امسحه لإنزاله',
      },
      ParcelsMissing: {
        headline:
          '{missing, plural, zero {ينقص # طرد} one {ينقص طرد واحد} two {ينقص طردان} few {تنقص # طرود} many {ينقص # طردًا} other {ينقص # طرد}}',
        action: 'امسحها، أو أغلق بدونها',
      },
      UnknownParcel: { headline: 'ليس مما ينتظر: {tail}', action: 'اسأل المحطة التي عبّأته' },
      LabelVoid: { headline: 'ملصق قديم: {tail}', action: 'إلى المحطة لملصقه الجديد' },
      NotLabelled: { headline: 'بلا ملصق: {tail}', action: 'إلى محطته' },
      NotVerified: { headline: 'لم يُمسح ملصقه: {tail}', action: 'إلى محطته' },
      StillPacking: { headline: 'ما زال طلبه يُعبَّأ', detail: 'ينتهي بـ {tail}', action: 'اتركه حتى ينتهي' },
      OrderStopped: { headline: 'توقف: {status}', detail: 'ينتهي بـ {tail}', action: 'أبقه هنا. أخبر المشرف' },
      OrderHeld: { headline: 'توقف: الطلب معلَّق', detail: '{reason}', action: 'أبقه هنا. أخبر المشرف' },
      AddressChanged: { headline: 'توقف: عنوان آخر', detail: 'ينتهي بـ {tail}', action: 'إلى المحطة لملصق جديد' },
      LinesChanged: { headline: 'توقف: طُلبت بضاعة أخرى', detail: 'ينتهي بـ {tail}', action: 'أبقه هنا. أخبر المشرف' },
      OnAnotherManifest: { headline: 'في قائمة أخرى: {code}', detail: '{door}', action: 'أنزله هناك أولًا' },
      HandedOver: { headline: 'خرج من قبل: {tail}', detail: '{code}', action: 'أخبر المشرف' },
    },
  },
});
