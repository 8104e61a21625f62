import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { batchWords } from './en.ts';

export const ar = translationOf<typeof batchWords>()({
  scanOrders: { headline: 'امسح الطلبات', action: 'يأخذ كل طلب أو صندوقه أو قائمته خانة' },
  scanUnits: { headline: 'امسح صنفًا', action: 'تضيء الخانة التي يذهب إليها' },
  slots: 'الخانات',
  slot: 'الخانة {slot, number}',
  free: 'فارغة',
  stopped: 'قف',
  here: 'هنا',
  hint: 'هل ينقص شيء؟ امسح الخانة: يذهب طلبها إلى الطاولة',
  progress: '{packed, number} من {units, plural, one {قطعة واحدة} two {قطعتين} few {# قطع} other {# قطعة}}',
  leave: 'خروج',
  say: {
    'batch-slot': {
      headline: 'الخانة {slot, number}: الطلب {orderCode}',
      detail: '{units, plural, one {قطعة واحدة} two {قطعتان} few {# قطع} other {# قطعة}}',
      action: 'امسح الطلب التالي، أو صنفًا',
    },
    'batch-light': {
      headline: 'إلى الخانة {slot, number}',
      detail: '{title}',
      action: 'ضعه فيها ثم امسح الخانة أو المسها',
    },
    'batch-placed': { headline: 'في الخانة {slot, number}', detail: '{title}', action: 'امسح الصنف التالي' },
    'batch-complete': {
      headline: 'اكتملت الخانة {slot, number}',
      detail: 'الطلب {orderCode}',
      action: 'أخرجه: ملصقه قادم',
    },
    'batch-place-first': {
      headline: 'أولًا إلى الخانة {slot, number}',
      detail: '{title}',
      action: 'امسح الخانة أو المسها. تراجع إن لم يذهب إلى خانة',
    },
    'batch-wrong-slot': {
      headline: 'ليست الخانة {scanned, number}',
      detail: '{title}',
      action: 'مكانه الخانة {slot, number}',
    },
    'batch-not-wanted': {
      headline: 'لا تحتاجه أي خانة',
      detail: '{title}',
      action:
        '{other, select, none {أعده إلى رفّه} other {يحتاجه الطلب {other}{tote, select, none {} other {: الصندوق {tote}}}}}',
    },
    'batch-too-many': {
      headline: 'كثير دفعة واحدة',
      detail: '{title}: هذا الرمز يعني {units, number}',
      action: 'افتح العبوة وامسح القطع واحدة واحدة',
    },
    'batch-full': { headline: 'كل الخانات مشغولة', action: 'أكمل واحدة، أو امسح خانة لإخراج طلبها' },
    'batch-empty-slot': { headline: 'الخانة {slot, number} فارغة', action: 'امسح طلبًا لها، أو صنفًا' },
    'batch-has': { headline: 'له الخانة {slot, number}', detail: 'الطلب {orderCode}', action: 'امسح صنفًا' },
    'batch-not-here': {
      headline: 'لا خانة للطلب {orderCode}',
      action: 'عُبّئ من قبل، أو هو عند طاولة أخرى. امسح التالي',
    },
    'batch-stopped': {
      headline: 'قف: الخانة {slot, number}',
      detail: 'الطلب {orderCode} لا يجوز أن يخرج الآن',
      action: 'أخرج بضاعته ثم امسح الخانة',
    },
    'batch-taken-back': { headline: 'ليس في أي خانة', detail: '{title}', action: 'تابع المسح' },
    'batch-undone': {
      headline: 'أُخذ من الخانة {slot, number}',
      detail: '{title}',
      action: 'أخرجه من الخانة وتابع المسح',
    },
  },
});
