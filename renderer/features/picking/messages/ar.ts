import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { pickingWords } from './en.ts';

export const ar = translationOf<typeof pickingWords>()({
  scanList: { headline: 'اختر قائمة', action: 'امسح طلبًا منها، أو المسها' },
  scanPlace: { headline: 'اذهب إلى {location}', action: 'امسح رمز الموقع' },
  scanUnits: { headline: 'امسح ما تأخذه', action: 'كل وحدة، أو عبوة كاملة' },
  scanTote: { headline: 'ضعه في {tote}', action: 'امسح ذلك الصندوق، أو طلبه' },
  nothing: 'لا توجد قائمة تنتظر',
  nothingHint: 'اطلب القائمة التالية: فيها الطلبات التي يجب أن تخرج أولًا، بترتيب السير.',
  nextList: 'القائمة التالية',
  waiting: 'القوائم',
  goOn: 'بدأت هنا',
  isOpen: 'شخص يجمعها الآن',
  listOf:
    '{orders, plural, one {طلب واحد} two {طلبان} few {# طلبات} other {# طلبًا}} · {places, plural, one {موقع واحد} two {موقعان} few {# مواقع} other {# موقعًا}} · {units, plural, one {وحدة واحدة} two {وحدتان} few {# وحدات} other {# وحدة}}',
  take: 'للأخذ',
  lot: 'التشغيلة {lot}',
  into: 'في',
  trolley: 'الصناديق',
  progress: '{picked, number} من {units, plural, one {وحدة واحدة} two {وحدتين} few {# وحدات} other {# وحدة}}',
  missing: '{units, plural, one {تنقص واحدة} two {تنقص اثنتان} few {تنقص #} other {تنقص #}}',
  print: 'طباعة',
  printed: 'طُبعت',
  keptAs: 'حُفظت كملف',
  notPrinted: 'تعذّرت الطباعة',
  onPaper: '{units, number} × {title} → {tote}',
  number: 'العدد',
  short: 'غير موجود',
  leave: 'مغادرة',
  numberTitle: 'كم وحدة؟',
  numberHint: 'آخر مسح يعني هذا العدد',
  say: {
    'walk-begun': {
      headline: 'القائمة {list}',
      detail:
        '{orders, plural, one {طلب واحد} two {طلبان} few {# طلبات} other {# طلبًا}}، {units, plural, one {وحدة واحدة} two {وحدتان} few {# وحدات} other {# وحدة}}',
      action: 'اذهب إلى الموقع وامسح رمزه',
    },
    'walk-at': { headline: '{title}', detail: '{location}', action: 'خذ {units, number} وامسح' },
    'unit-picked': {
      headline: '{title}',
      detail: '{tote, select, none {} other {في {tote}}}',
      action:
        '{left, plural, =0 {{tote, select, none {تابع} other {امسح الصندوق، أو طلبه}}} one {واحدة أخرى من هنا} two {اثنتان أخريان من هنا} few {# أخرى من هنا} other {# أخرى من هنا}}',
    },
    'tote-filled': {
      headline: 'في {tote}',
      action: '{next, select, none {لا شيء بعد} other {التالي: {next}}}',
    },
    'pick-short': {
      headline: '{title} غير موجود',
      detail:
        '{location}: {units, plural, one {تنقص وحدة واحدة} two {تنقص وحدتان} few {تنقص # وحدات} other {تنقص # وحدة}}',
      action: 'أُبلغ شخص بذلك. تابع إلى الموقع التالي',
    },
    'walk-over': {
      headline:
        '{short, plural, =0 {جُمع كل شيء} one {جُمع، وتنقص واحدة} two {جُمع، وتنقص اثنتان} few {جُمع، وتنقص #} other {جُمع، وتنقص #}}',
      detail: '{units, plural, one {وحدة واحدة} two {وحدتان} few {# وحدات} other {# وحدة}}',
      action:
        '{orders, plural, one {خذ الطلب إلى طاولة تعبئة} two {خذ الطلبين إلى طاولات التعبئة} few {خذ الطلبات إلى طاولات التعبئة} other {خذ الطلبات إلى طاولات التعبئة}}',
    },
    'pick-undone': { headline: 'تم التراجع', action: 'أعده إلى مكانه، وتابع المسح' },
    'walk-left': {
      headline: 'القائمة تنتظر هنا',
      detail:
        '{units, plural, =0 {لم يُجمع شيء بعد} one {جُمعت وحدة واحدة} two {جُمعت وحدتان} few {جُمعت # وحدات} other {جُمعت # وحدة}}',
      action: 'عد للمتابعة',
    },
    'walk-resumed': {
      headline: 'تابع',
      detail:
        '{units, plural, =0 {لم يُجمع شيء بعد} one {جُمعت وحدة واحدة} two {جُمعت وحدتان} few {جُمعت # وحدات} other {جُمعت # وحدة}}',
      action: 'امسح الموقع التالي',
    },
    'pick-stopped': {
      headline: 'توقف: {order} لن يُعبّأ',
      detail:
        '{units, plural, =0 {لم يُجمع له شيء} one {جُمعت له وحدة واحدة} two {جُمعت له وحدتان} few {جُمعت له # وحدات} other {جُمعت له # وحدة}}',
      action:
        '{units, plural, =0 {تابع المسح} one {ضع صندوقه جانبًا للمشرف، ثم تابع} two {ضع صندوقه جانبًا للمشرف، ثم تابع} few {ضع صندوقه جانبًا للمشرف، ثم تابع} other {ضع صندوقه جانبًا للمشرف، ثم تابع}}',
    },
    'leave-walk': { headline: 'أنت تجمع قائمة', detail: 'مُسح: {wanted}', action: 'أنهها أو غادرها أولًا' },
    'no-more-picks': {
      headline: 'لا يمكن جمع أي طلب الآن',
      detail:
        '{waiting, plural, =0 {} one {طلب واحد ينقصه شيء أو يزيد على جولة واحدة} two {طلبان ينقصهما شيء أو يزيدان على جولة واحدة} few {# طلبات ينقصها شيء أو تزيد على جولة واحدة} other {# طلبًا ينقصها شيء أو تزيد على جولة واحدة}}',
      action: 'انظر مرة أخرى لاحقًا',
    },
    'no-list-made': {
      headline: 'لا ينشئ الخادم قائمة الآن',
      action: 'تابع بقائمة موجودة هنا، أو حاول بعد دقيقة',
    },
    'pick-refused': {
      NoPick: { headline: 'اختر قائمة أولًا', action: 'امسح طلبًا منها، أو المسها' },
      PickIsOpen: { headline: 'أنت تجمع قائمة', action: 'أنهها أو غادرها أولًا' },
      NothingToPick: { headline: 'لم يبق شيء للجمع', action: 'اختر قائمة أخرى' },
      PickPlaceFirst: { headline: 'امسح الموقع أولًا', detail: '{location}', action: 'اذهب إليه وامسح رمزه' },
      PickPlaceOpen: { headline: 'أنت عند {location}', action: 'امسح ما تأخذه' },
      WrongPickPlace: { headline: 'ليس هذا الموقع', detail: '{scanned}', action: 'اذهب إلى {location}' },
      ToteFirst: { headline: 'ضعه في {tote} أولًا', action: 'امسح ذلك الصندوق، أو طلبه' },
      WrongTote: { headline: 'ليس هذا الصندوق', detail: '{scanned}', action: 'مكانه {tote}' },
      NothingForTote: { headline: 'لا تحمل شيئًا لصندوق', action: 'امسح الموقع التالي' },
      NotPickedHere: {
        headline: 'ليس هذا الصنف',
        detail: '{title}',
        action: '{location, select, none {لا يحتاجه أي طلب في القائمة: أعده} other {يؤخذ من {location}}}',
      },
      PickedEnough: { headline: 'لديك ما يكفي منه', detail: '{title}', action: 'أعده' },
      TooManyPicked: { headline: 'أكثر من المطلوب', detail: '{title}', action: 'خذ {most, number} وأعد الباقي' },
      OtherLotPicked: {
        headline: 'تشغيلة أخرى',
        detail: '{title}',
        action: 'خذ التشغيلة {lot}. إن لم تكن هناك فاختر: غير موجود',
      },
      PickSerialMissing: {
        headline: 'الرقم التسلسلي ناقص',
        detail: '{title}',
        action: 'امسح الرمز الذي يحمل الرقم التسلسلي',
      },
      SerialPicked: { headline: 'هذه الوحدة معك', detail: 'الرقم التسلسلي {serial}', action: 'امسح الوحدة التالية' },
      NothingPicked: { headline: 'لا شيء للتراجع عنه', action: 'تابع المسح' },
    },
  },
});
