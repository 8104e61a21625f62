import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { movingWords } from './en.ts';

export const ar = translationOf<typeof movingWords>()({
  scanFrom: { headline: 'امسح من أين تأخذ', action: 'ثم البضاعة، ثم إلى أين تذهب' },
  scanGoods: { headline: 'امسح ما تأخذه', action: 'كل وحدة، أو عبوة كاملة' },
  scanTo: { headline: 'امسح المزيد، أو إلى أين يذهب', action: 'كل ما تحمله يوضع هناك' },
  scanPart: { headline: 'امسح إلى أين يذهب', action: 'أو قبل ذلك البضاعة التي تبقى هناك' },
  nothing: 'لا تحمل شيئًا',
  nothingHint: 'امسح رمز موقع وخذ منه بضاعة. لا تكون في أي موقع حتى تمسح أين تضعها.',
  goOn: 'ما زال محمولًا',
  from: 'من {places}',
  goesTo: 'توضع في',
  asKnownHere: 'حسب ما تعرفه هذه المحطة: المخزن لا يستجيب',
  goalReason: {
    'same-lot': 'هذه الدفعة موجودة هناك',
    'same-item': 'الصنف موجود هناك',
    'pick-low': 'يُلتقط من هناك والباقي قليل',
    free: 'لا شيء هناك',
  },
  unitsCarried: '{count, plural, one {وحدة محمولة} two {وحدتان محمولتان} few {وحدات محمولة} other {وحدة محمولة}}',
  allCarried:
    '{units, plural, one {وحدة واحدة} two {وحدتان} few {# وحدات} other {# وحدة}} من {items, plural, one {صنف واحد} two {صنفين} few {# أصناف} other {# صنفًا}}',
  chosen:
    '{units, plural, one {وحدة واحدة تذهب} two {وحدتان تذهبان} few {# وحدات تذهب} other {# وحدة تذهب}} إلى الموقع التالي',
  number: 'العدد',
  takeMore: 'خذ المزيد',
  putParts: 'ضع على أجزاء',
  adjust: 'تعديل',
  leave: 'مغادرة',
  numberTitle: 'كم وحدة؟',
  numberHint: 'آخر مسح يعني هذا العدد',
  whyGone: 'لماذا لا توضع؟',
  whyThere: 'لماذا توجد بضاعة؟',
  reason: {
    damaged: 'تالف',
    found: 'عُثر عليه',
    lost: 'مفقود',
    expired: 'منتهي الصلاحية',
    'wrong-place': 'موقع خاطئ',
    other: 'سبب آخر',
    scrapped: 'تم التخلص منه',
  },
  say: {
    'take-from': { headline: 'من {location}', action: 'امسح ما تأخذه' },
    'take-found': { headline: '{reason}', action: 'امسح البضاعة، ثم إلى أين تذهب' },
    'goods-taken': { headline: '{title}', action: 'امسح المزيد، أو إلى أين يذهب' },
    'goods-chosen': { headline: '{title}', action: 'امسح إلى أين يذهب' },
    'goods-put': {
      headline: 'وُضع في {location}',
      detail: '{units, plural, one {وحدة واحدة} two {وحدتان} few {# وحدات} other {# وحدة}}',
      action:
        '{left, plural, =0 {امسح من أين تأخذ التالي} one {ما زلت تحمل وحدة واحدة} two {ما زلت تحمل وحدتين} few {ما زلت تحمل # وحدات} other {ما زلت تحمل # وحدة}}',
    },
    'goods-written-off': {
      headline: '{reason}',
      detail:
        '{units, plural, one {وحدة واحدة لم تعد} two {وحدتان لم تعودا} few {# وحدات لم تعد} other {# وحدة لم تعد}} في المخزون',
      action: 'امسح من أين تأخذ التالي',
    },
    'move-undone': {
      headline: 'تم التراجع',
      detail:
        '{units, plural, =0 {لا تحمل شيئًا} one {تحمل وحدة واحدة} two {تحمل وحدتين} few {تحمل # وحدات} other {تحمل # وحدة}}',
      action: 'تابع المسح',
    },
    'hand-turned': {
      headline: '{to, select, take {خذ المزيد} other {ضع على أجزاء}}',
      action: '{to, select, take {امسح من أين تأخذ} other {امسح ما يبقى في الموقع التالي، ثم ذلك الموقع}}',
    },
    'hand-left': {
      headline:
        '{units, plural, =0 {لا شيء محمول} one {ما زالت وحدة واحدة محمولة} two {ما زالت وحدتان محمولتين} few {ما زالت # وحدات محمولة} other {ما زالت # وحدة محمولة}}',
      action: 'ارجع لوضعها',
    },
    'hand-resumed': {
      headline: '{units, plural, one {تحمل وحدة واحدة} two {تحمل وحدتين} few {تحمل # وحدات} other {تحمل # وحدة}}',
      action: 'امسح إلى أين يذهب، أو خذ المزيد',
    },
    'put-down-first': {
      headline:
        '{units, plural, one {ما زلت تحمل وحدة واحدة} two {ما زلت تحمل وحدتين} few {ما زلت تحمل # وحدات} other {ما زلت تحمل # وحدة}}',
      detail: 'تم مسح: {wanted}',
      action: 'ضعها أو غادرها أولًا',
    },
    'move-supervisors': { headline: 'هذا للمشرف', action: 'اطلب من المشرف تسجيل الدخول' },
    'move-refused': {
      NoPlaceOpen: { headline: 'امسح موقعًا أولًا', action: 'الموقع الذي تأخذ منه البضاعة' },
      NothingInHand: { headline: 'لا تحمل شيئًا', action: 'امسح ما تأخذه' },
      PlaceIsOpen: { headline: 'تأخذ من {location}', action: 'امسح ما تأخذه، أو موقعًا آخر لوضعه' },
      NotInHand: {
        headline: 'لا تحمل هذا العدد',
        detail: '{title}: تحمل {units, plural, one {وحدة واحدة} two {وحدتين} few {# وحدات} other {# وحدة}}',
        action: 'امسح ما تحمله',
      },
      SerialInHand: { headline: 'تحمل هذه الوحدة', detail: 'الرقم التسلسلي {serial}', action: 'امسح الوحدة التالية' },
      SerialMissing: {
        headline: 'الرقم التسلسلي ناقص',
        detail: '{title}',
        action: 'امسح الرمز الذي فيه الرقم التسلسلي',
      },
      NothingToUndo: { headline: 'لا يوجد ما يُتراجع عنه', action: 'امسح من أين تأخذ' },
      TooManyCarried: { headline: 'كثير لمسح واحد', detail: '{most, number} على الأكثر', action: 'أدخل عددًا أصغر' },
    },
  },
});
