import { translationOf } from '#renderer/core/messages/catalogue.ts';
import { ar as batch } from './batch/ar.ts';
import type { runWords } from './en.ts';

export const ar = translationOf<typeof runWords>()({
  batch,
  scanFirst: { headline: 'امسح صنفًا', action: 'يأخذه الطلب الأكثر إلحاحًا، ويُطبع ملصقه' },
  nothing: 'لا يوجد الآن طلب بقطعة واحدة',
  nothingHint: 'تأتي الطلبات ذات القطعة الواحدة إلى هنا وحدها. أما غيرها فتُعبّأ واحدًا واحدًا.',
  wanted: 'مطلوب',
  orders: '{count, plural, one {طلب واحد} two {طلبان} few {# طلبات} other {# طلبًا}}',
  labelEndsIn: 'ينتهي الملصق بـ',
  coming: 'يُطبع الملصق الآن',
  failed: 'لم يخرج ملصق. اطبعه مرة أخرى',
  done: 'الملصق عليه',
  waiting: 'ملصقات لم تُمسح بعد',
  moreWaiting: '{count, plural, one {وواحد آخر} two {واثنان آخران} few {و# أخرى} other {و# أخرى}}',
  left: '{count, plural, =0 {كان هذا آخرها} one {بقيت قطعة واحدة منها} two {بقيت قطعتان منها} few {بقيت # منها} other {بقي # منها}}',
  all: '{count, plural, one {طلب واحد في السلسلة} two {طلبان في السلسلة} few {# طلبات في السلسلة} other {# طلبًا في السلسلة}}',
  packed: 'عُبّئ {count, number}',
  leave: 'خروج',
  say: {
    'run-packed': { headline: 'الطلب {orderCode}', detail: '{title}', action: 'عبّئه. ملصقه قادم' },
    'run-label': {
      headline: 'ضع الملصق: {ends}',
      detail: 'الطلب {orderCode}',
      action: '{mayWait, select, yes {امسح الملصق، أو القطعة التالية} other {امسح الملصق}}',
    },
    'run-labelled': {
      headline: 'الطلب {orderCode} جاهز',
      action:
        '{left, plural, =0 {امسح الصنف التالي} one {بقي ملصق واحد لم يُمسح} two {بقي ملصقان لم يُمسحا} few {بقيت # ملصقات لم تُمسح} other {بقي # ملصقًا لم يُمسح}}',
    },
    'run-nothing': {
      headline: 'لا يريد أي طلب هذا وحده',
      detail: '{title}',
      action:
        '{other, select, none {لا يحتاجه أي طلب. أعده إلى رفّه} other {يحتاجه الطلب {other} مع أصناف أخرى{tote, select, none {} other {: الصندوق {tote}}}}}',
    },
    'run-one-unit': {
      headline: 'كل طلب يريد قطعة واحدة',
      detail: '{title}: هذا الرمز يعني {units, number}',
      action: 'افتح العبوة وامسح قطعة واحدة',
    },
    'run-labels-first': {
      headline: '{labels, plural, one {امسح الملصق أولًا} other {امسح الملصقات أولًا}}',
      detail:
        '{labels, plural, one {طرد واحد فيه {title}} two {طردان فيهما {title}} few {# طرود فيها {title}} other {# طردًا فيها {title}}}',
      action: 'الأصناف الأخرى بعد ذلك: لا يجوز أن يوضع ملصق على طرد آخر',
    },
  },
});
