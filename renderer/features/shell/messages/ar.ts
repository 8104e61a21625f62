import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { shellWords } from './en.ts';

export const ar = translationOf<typeof shellWords>()({
  chooseActivityHint: 'امسح رمزًا من الأسفل أو المسه',
  isOpen: '{subject} مفتوح',
  keepsCount: 'يبقى عدده محفوظًا. امسح رمزًا من الأسفل أو المسه',
  storeAway: 'المخزن: غير متصل',
  switchPerson: 'شخص آخر: امسح بطاقته',
  person: 'الشخص',
  backToOrder: 'العودة إلى الطلب {order}',
  backTo: 'العودة إلى {activity}',
  waitCount: 'في الانتظار: {count, number}',
  storeWaits: 'المخزن: {count, number} في الانتظار',
  home: {
    none: 'لا شيء يحتاج إلى تدخّل',
    byDue: 'ما يحتاج إلى تدخّل، الأكثر إلحاحًا أولًا',
    show: 'عرض',
    openHeld: 'عرض الطلب',
    labelWaits: 'الملصق ينتظر',
    labelUnclear: 'هل خرج الملصق؟',
    storeTrouble: 'المخزن لا يجيب',
    next: 'الحل: {what}',
    count: 'أمور تحتاج إلى تدخّل: {count, number}',
    toSend: 'قيود تنتظر المخزن: {count, number}',
    storedCodes: 'رموز محفوظة تنتظر: {count, number}',
    oneLate: 'المتأخر منها: {count, number}',
  },
  noWeight: 'لا وزن',
  muted: 'الصوت مغلق',
  storedShort: 'رموز',
  start: {
    starting: 'جارٍ البدء',
    blockedTitle: 'هذه المحطة مفتوحة من قبل',
    blockedText: 'تعمل في نافذة أخرى على هذا الجهاز. استخدم تلك أو أغلقها فتتابع هذه.',
    brokenTitle: 'لا تستطيع المحطة فتح بياناتها',
    brokenText: 'لم يُحذف شيء. ربما امتلأ القرص: أفرغ مساحة. تعاد المحاولة كل بضع ثوانٍ.',
    setAsideText: 'إن استمر هذا فنسخة المتصفح تالفة. يمكن وضعها جانبًا: السجل والمخزن فيهما كل شيء.',
    setAside: 'ضع النسخة جانبًا',
  },
  host: {
    gone: {
      headline: 'المحطة لا تجيب',
      detail: 'لم يُفقد شيء، ولا يُعدّ شيء حتى تعود',
      action: 'شغّل Packbench من جديد على هذا الجهاز',
    },
    shut: {
      headline: 'شُغّل Packbench من جديد',
      detail: 'لهذه النافذة مفتاح التشغيل السابق',
      action: 'استخدم النافذة التي فُتحت أو العنوان الجديد',
    },
  },
});
