import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { storeWords } from './en.ts';

export const ar = translationOf<typeof storeWords>()({
  stopped: 'متوقف',
  starting: 'جارٍ البدء',
  clock: 'الساعة',
  connection: 'الاتصال',
  keyInFile: 'المفتاح في ملف لا يقرؤه إلا هذا المستخدم',
  keyInKeychain: 'يحفظ نظام التشغيل المفتاح',
  leaveStore: 'استعمال مخزن هذه المحطة',
  live: 'متصل',
  log: 'آخر عمليات التبادل',
  nothingYet: 'لا شيء بعد',
  stillLoading: 'تحميل',
  storeHere: 'في هذه المحطة',
  toDecide: 'بانتظار قرار',
  tryNow: 'حاول الآن',
  waitingEntries: 'لم يُرسل بعد',
  waitingPhotos: 'صور لم تُرسل بعد',
  clockStands:
    '{way, select, behind {متأخرة {minutes, number} د عن المخزن: اضبط ساعة هذا الحاسوب} ahead {متقدمة {minutes, number} د على المخزن: اضبط ساعة هذا الحاسوب} other {مطابقة لساعة المخزن}}',
  note: {
    sent: 'أُرسل {count, number} من القيود',
    received: 'استُلم {count, number} من السجلات',
    conflict: 'القيد {count, number} محفوظ ليقرر فيه شخص',
    'set-aside': 'القيد {count, number} وُضع جانبًا: المخزن لا يفهمه',
    'sent-again': 'فقد المخزن {count, number} من القيود؛ تُرسل مجددًا',
    'loaded-anew': 'للمخزن تاريخ آخر: يُحمَّل كل شيء من جديد',
    trouble: 'لم يُجب المخزن',
  },
});
