import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { heldWords } from './en.ts';

export const ar = translationOf<typeof heldWords>()({
  title: 'الطلب {order} معلّق',
  lines: 'البنود',
  sku: 'الصنف (SKU)',
  quantity: 'القطع',
  takeOff: 'احذف',
  value: 'القيمة',
  shipBy: 'الشحن قبل',
  note: 'ملاحظة',
  reallyCancel: 'نعم، ألغه نهائيًا',
  putRight: 'صحّحه ثم حرّر الطلب',
  asksSupervisor: 'يسمح به مشرف هنا بالبطاقة والرمز السري.',
  customsNext: 'استورد هذه الأصناف من جديد بما ذُكر: يستمر الطلب عندئذ من نفسه. أو أفرج عنه واكتبه على الورق.',
  problem: {
    closed: 'انتهى هذا الطلب بالفعل. لم يتغير شيء.',
    packed: 'هذا الطلب معبّأ بالفعل. لا يمكن إلا إلغاؤه.',
    'unknown-order': 'لم يعد النظام المركزي يعرف هذا الطلب.',
    'not-allowed': 'لا يعرف النظام المركزي هذا الشخص مشرفًا.',
  },
  say: {
    'no-held-order': { headline: 'لا يُعرض طلب معلّق', action: 'امسح الطلب المعلّق' },
    'still-held': {
      headline: 'ما زال معلّقًا',
      detail: '{orderCode, select, none {} other {الطلب {orderCode}}}',
      action: 'صحّح ما هو معلَّم أو أطلقه كما هو',
    },
    'order-cancelled': { headline: 'أُلغي الطلب', detail: 'الطلب {orderCode}', action: 'أعد البضاعة إلى المخزن' },
    'hold-undone': { headline: 'أُلغي التعليق', action: 'تابع التعبئة' },
    'order-released': { headline: 'أُطلق الطلب', detail: 'الطلب {orderCode}', action: 'امسح الطلب لتعبئته' },
  },
});
