import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { countingWords } from './en.ts';

export const ar = translationOf<typeof countingWords>()({
  scanPlace: { headline: 'امسح رمز موقع', action: 'تُعدّ وحداته واحدة واحدة أو عبوة عبوة' },
  scanUnits: { headline: 'امسح الموجود هنا', action: 'كل وحدة، أو عبوة كاملة' },
  noPlace: 'لا يجري عدّ شيء',
  noPlaceHint: 'امسح رمز موقع. يُعدّ الموجود فيه دون معرفة ما يجب أن يكون.',
  goOn: 'عُدّ جزئيًا',
  unitsCounted: '{count, plural, one {وحدة معدودة} other {وحدات معدودة}}',
  allCounted: 'الوحدات: {units, number} · الأصناف: {items, number}',
  number: 'العدد',
  startOver: 'من البداية',
  empty: 'فارغ',
  leave: 'مغادرة',
  finish: 'إنهاء {place}',
  isEmpty: 'لا شيء هنا',
  numberTitle: 'كم وحدة؟',
  numberHint: 'آخر مسح يساوي هذا العدد',
  say: {
    'place-opened': { headline: 'الموقع {location}', action: 'امسح الموجود هنا' },
    'place-resumed': {
      headline: 'الموقع {location}',
      detail: 'وحدات معدودة: {units, number}',
      action: 'امسح الموجود هنا',
    },
    'place-is-open': { headline: 'الموقع {location} مفتوح', action: 'امسح الموجود هنا' },
    'finish-first': { headline: 'الموقع {location} مفتوح', detail: 'مُسح: {wanted}', action: 'أنهِه أو غادره أولًا' },
    'units-counted': { headline: '{title}', action: 'امسح الوحدة التالية أو الصنف التالي' },
    'count-undone': { headline: 'تم التراجع', detail: '{title}', action: 'تابع المسح' },
    'count-restarted': { headline: 'من البداية', detail: 'الموقع {location}', action: 'امسح الموجود هنا' },
    'place-left': { headline: 'غودر الموقع {location}', detail: 'يبقى ما عُدّ', action: 'امسح رمز موقع' },
    'place-counted': {
      headline: 'عُدّ الموقع {location}',
      detail: '{units, plural, =0 {إنه فارغ} other {الوحدات: #}}',
      action: 'امسح الموقع التالي',
    },
    'count-supervisors': {
      headline: 'العدّ للمشرف',
      detail: 'الموقع {location}',
      action: 'اطلب من مشرف تسجيل الدخول',
    },
    'count-refused': {
      NoCountOpen: { headline: 'لا موقع مفتوح', action: 'امسح رمز موقع أولًا' },
      CountIsFinished: { headline: 'عُدّ هذا الموقع', action: 'امسح رمزه لعدّه من جديد' },
      SerialCounted: {
        headline: 'عُدّت هذه الوحدة',
        detail: 'الرقم التسلسلي {serial}',
        action: 'امسح الوحدة التالية',
      },
      SerialNotRead: {
        headline: 'الرقم التسلسلي ناقص',
        detail: '{title}',
        action: 'امسح الرمز الذي يحمل الرقم التسلسلي',
      },
      NothingCounted: { headline: 'لم يُعدّ شيء', action: 'امسح وحدة، أو قل إنه فارغ' },
      NotEmpty: {
        headline: 'ليس فارغًا',
        detail: 'وحدات معدودة: {units, number}',
        action: 'أنهِ الموقع أو ابدأ من جديد',
      },
      TooManyAtOnce: {
        headline: 'كثير لمسح واحد',
        detail: 'على الأكثر {most, number}',
        action: 'أدخل عددًا أصغر',
      },
    },
  },
});
