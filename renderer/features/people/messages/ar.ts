import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { peopleWords } from './en.ts';

export const ar = translationOf<typeof peopleWords>()({
  title: 'الأشخاص والرموز السرية',
  changePin: 'غيّر رمزي السري',
  currentPin: 'أدخل رمزك السري الحالي',
  pinChanged: 'تغيّر رمزك السري',
  add: 'أضف شخصًا',
  remove: 'أزل …',
  reallyRemove: 'نعم، أزل هذا الشخص',
  givePin: 'أعطِ رمزًا لمرة واحدة',
  name: 'الاسم',
  badge: 'البطاقة',
  badgeHint: 'امسح البطاقة أو اكتب رمزها. بطاقة واحدة لشخص واحد.',
  noBadge: 'بلا بطاقة',
  pinSet: 'له رمز سري',
  pinMissing: 'بلا رمز سري',
  role: 'يحق له',
  roles: { packer: 'التعبئة', supervisor: 'الإشراف', administrator: 'الإدارة' },
  stationLanguage: 'مثل المحطة',
  givenHint: 'يظهر هذه المرة فقط. عند أول دخول يُختار رمز خاص.',
  saved: 'حُفظ',
  onlyAdministrators: 'المدير وحده يضيف الأشخاص ويعطي الرموز السرية.',
  problem: {
    'not-allowed': 'هذا متاح للمدير فقط',
    'unknown-operator': 'أُزيل هذا الشخص من قبل',
    'name-taken': 'هذا الاسم موجود. أضف اسمًا ثانيًا',
    'last-administrator': 'هذا آخر مدير. عيّن مديرًا آخر أولًا',
  },
  given: 'رمز {name} لمرة واحدة، صالح حتى {until}:',
  badgeTaken: 'هذه بطاقة {by}. استعمل غيرها، أو أزلها منه أولًا',
  chooseHint: 'اختر من تريد تغييره',
});
