import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { photoWords } from './en.ts';

export const ar = translationOf<typeof photoWords>()({
  title:
    'صورة {what, select, order {الطلب} place {المكان} other {التسليم}} {code}{parcel, select, none {} other {، الطرد {parcel}}}',
  live: 'ما تراه الكاميرا',
  taken: 'الصورة الملتقطة',
  opening: 'الكاميرا تبدأ',
  again: 'مرة أخرى',
  otherCamera: 'كاميرا أخرى',
  keep: 'احفظ الصورة',
  aim: 'ضعه بحيث يظهر كله في الصورة',
  look: 'هل يظهر كل شيء؟ احفظها أو التقطها مرة أخرى',
  why: {
    value: 'قيمة هذا الطلب تطلب صورة قبل إغلاق الطرد',
    country: 'الطرود إلى هذا البلد تُصوَّر قبل إغلاقها',
    channel: 'طرود هذه القناة تُصوَّر قبل إغلاقها',
  },
  trouble: {
    missing: { headline: 'لا توجد كاميرا', action: 'وصّل كاميرا: سيُعثر عليها وحدها' },
    refused: {
      headline: 'لا يُسمح باستخدام الكاميرا هنا',
      action: 'اسمح بالكاميرا في إعدادات المتصفح أو الحاسوب ثم حاول مرة أخرى',
    },
    busy: {
      headline: 'الكاميرا لا تعطي صورة',
      action: 'أغلق البرامج الأخرى التي تستخدمها أو أعد توصيلها ثم حاول مرة أخرى',
    },
    unplugged: { headline: 'الكاميرا لم تعد موجودة', action: 'وصّلها من جديد: سيُعثر عليها وحدها' },
    dark: { headline: 'الصورة مظلمة جدًا', action: 'أشعل الضوء أو انزع الغطاء ثم التقطها مرة أخرى' },
    full: {
      headline: 'لا يمكن حفظ الصورة هنا',
      action: 'صور كثيرة تنتظر المخزن أو القرص ممتلئ. افحص المخزن ثم حاول مرة أخرى',
    },
  },
  say: {
    'photo-kept': { headline: 'حُفظت الصورة', detail: '{code}' },
    'photo-lost': { headline: 'صورة لم تصل إلى المخزن', detail: 'تلفت في الطريق', action: 'التقطها مرة أخرى حيث يلزم' },
  },
});
