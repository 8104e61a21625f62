import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { overrideWords } from './en.ts';

export const ar = translationOf<typeof overrideWords>()({
  why: {
    reprint: 'لماذا مرة أخرى؟',
    'take-over': 'لماذا يُتولّى الطلب؟',
    'order-change': 'ما القرار؟',
    'touch-count': 'لماذا يُعدّ باليد؟',
    'teach-code': 'لماذا يُعرَّف الرمز؟',
    'no-photo': 'لماذا بلا صورة؟',
    'expired-lot': 'لماذا تُعبّأ وقد انتهت صلاحيتها؟',
    'short-life': 'لماذا تُعبّأ وصلاحيتها قصيرة؟',
    'wrong-lot': 'لماذا تُعبّأ دفعة أخرى؟',
    'under-weight': 'لماذا هو أخف مما يجب؟',
    'over-weight': 'لماذا هو أثقل مما يجب؟',
    'no-weight': 'لماذا بلا وزن؟',
    'ship-short': 'لماذا يخرج الطلب بدونها؟',
    'stale-data': 'لماذا يُغلق؟',
    substitute: 'لماذا يُرسل بدلًا منه؟',
  },
  reasons: {
    'bench-down': 'تلك الطاولة معطّلة',
    'packer-away': 'العامل هناك غائب',
    urgent: 'الأمر عاجل',
    'counted-again': 'أُعيد العدّ وهو صحيح',
    'other-packaging': 'تغليف غير المعتاد',
    'item-weight': 'وزن الصنف خاطئ',
    'no-scale': 'لا وزن له',
    other: 'سبب آخر',
  },
  who: 'من يوافق؟',
  whoHint: 'امسح بطاقة مشرف أو المس اسمًا. لا يُسجَّل خروج أحد.',
  nobody: 'لا يُعرف أي مشرف هنا',
  pin: 'أدخل رمز المشرف السري',
  whatHappened: 'ماذا حدث؟ يجوز تركه فارغًا',
  notASupervisor: '{name} ليس مشرفًا',
  noPin: 'لا رمز سري بعد لدى {name}: ليسجّل الدخول مرة ويختر رمزًا',
});
