import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { unitWords } from './en.ts';

export const ar = translationOf<typeof unitWords>()({
  title: { lot: 'أي دفعة هي؟', expiry: 'إلى متى هي صالحة؟', serial: 'ما رقمها التسلسلي؟' },
  hint: {
    lot: 'امسح الدفعة على البضاعة، أو اخترها هنا',
    expiry: 'امسح التاريخ على البضاعة. وإن تعذّر فاكتبه: السنة ثم الشهر ثم اليوم، مثل 270331',
    serial: 'امسح رقم هذه القطعة. وإن تعذّر فاكتبه',
  },
  handling: {
    fragile: 'قابل للكسر',
    upright: 'هذا الجانب إلى الأعلى',
    'no-stack': 'لا يُكدَّس',
    alone: 'في طرد وحده',
    liquid: 'سائل: أحكم إغلاقه',
    'limited-quantity': 'بضائع خطرة، كمية محدودة',
    lithium: 'بطاريات ليثيوم',
  },
  kits: '{whole, number} من {kits, number}',
  allow: 'ضع القطعة جانبًا. أو يفحصها مشرف ويسمح بها وحدها',
  until: 'صالحة حتى {day}',
  say: {
    'unit-asks': {
      headline: '{lacks, select, lot {أي دفعة هي؟} expiry {إلى متى هي صالحة؟} other {ما رقمها التسلسلي؟}}',
      detail: '{item}',
      action:
        '{lacks, select, lot {امسح الدفعة أو اخترها. القطعة لم تُحسب بعد} expiry {امسح التاريخ. القطعة لم تُحسب بعد} other {امسح الرقم. القطعة لم تُحسب بعد}}',
    },
    'unit-not-that': {
      headline: '{lacks, select, lot {هذه ليست دفعة} expiry {هذا ليس تاريخًا} other {هذا ليس رقمًا تسلسليًا}}',
      detail: '{raw}',
      action:
        '{lacks, select, lot {امسح الدفعة على البضاعة} expiry {امسحه مرة أخرى، أو اكتب السنة والشهر واليوم} other {امسح الرقم على هذه القطعة}}',
    },
  },
  refused: {
    SerialMissing: { headline: 'الرقم التسلسلي ناقص', detail: '{item}', action: 'امسح الرقم على القطعة' },
    LotMissing: { headline: 'الدفعة ناقصة', detail: '{item}', action: 'امسح الدفعة على البضاعة' },
    ExpiryMissing: { headline: 'التاريخ ناقص', detail: '{item}', action: 'امسح التاريخ على البضاعة' },
    SerialsOneByOne: {
      headline: 'امسح كل قطعة وحدها',
      detail: '{item}: في العبوة {units, number}، لكل منها رقمها',
      action: 'افتح العبوة وامسح الرقم على كل قطعة',
    },
    SerialNotInFormat: {
      headline: 'للرقم التسلسلي شكل آخر',
      detail: '{item}: {serial} ليس مثل {format}',
      action: 'امسح الرقم التسلسلي، لا رمزًا آخر على القطعة',
    },
    LotInQuarantine: {
      headline: 'هذه الدفعة في الحجر',
      detail: '{item}: الدفعة {lot}، في {place}',
      action: 'ضعها جانبًا وخذ دفعة أخرى',
    },
    WrongLot: {
      headline: 'دفعة غير التي في القائمة',
      detail: '{item}: الدفعة {lot}. المطلوب: {wanted}',
      action: 'خذ قطعة من الدفعة المطلوبة',
    },
    LotNotInStock: {
      headline: 'ليست هذه الدفعة في المخزون',
      detail: '{item}: الدفعة {lot}',
      action: 'تحقق من الدفعة على البضاعة وامسحها مرة أخرى',
    },
    KitByParts: {
      headline: 'امسح كل جزء من هذه المجموعة',
      detail: '{item}',
      action: 'أجزاؤها تُثبت نفسها، ورمز المجموعة لا يستطيع ذلك',
    },
    KitBegun: {
      headline: 'بُدئت هذه المجموعة بأجزائها',
      detail: '{item}',
      action: 'امسح ما بقي من أجزائها',
    },
    ShelfLifeTooShort: {
      headline: 'صلاحيتها غير كافية',
      detail:
        '{item}: حتى {day}، {days, plural, one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}. المطلوب {least, number} على الأقل',
      action: 'خذ قطعة صلاحيتها أطول',
    },
    SerialInOtherOrder: {
      headline: 'هذه القطعة في الطلب {order} من قبل',
      detail: '{item}: الرقم {serial}',
      action: 'ضعها جانبًا وامسح قطعة أخرى',
    },
  },
});
