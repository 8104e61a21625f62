import type { Address } from '#shared/domain/index.ts';

/** Customers all over the world, as they write themselves: name|street|postcode|city|region|country|phone. */
const CUSTOMERS = `
Anna Schmidt|Lindenstraße 14|10969|Berlin||DE|+49 30 5550101
Müller & Söhne GmbH|Gewerbepark 7|80331|München||DE|+49 89 5550102
Camille Lefèvre|12 rue de l’Église|75015|Paris||FR|+33 1 55 50 10 30
María José Núñez|Calle Mayor 45, 3º B|28013|Madrid||ES|+34 915 55 01 04
João Conceição|Rua das Flores 88|4050-262|Porto||PT|+351 225 550 105
Giulia D’Angelo|Via Garibaldi 9|20121|Milano|MI|IT|+39 02 5550 106
Sven Åkesson|Storgatan 21|111 51|Stockholm||SE|+46 8 555 0107
Ingrid Ødegård|Kirkegata 3|0153|Oslo||NO|+47 22 55 01 08
Łukasz Wójcik|ul. Długa 5/12|00-238|Warszawa||PL|+48 22 555 0109
Zsófia Nagy|Váci utca 18|1052|Budapest||HU|+36 1 555 0110
Jiří Dvořák|Národní třída 30|110 00|Praha||CZ|+420 255 550 111
Ελένη Παπαδοπούλου|Ερμού 56|105 63|Αθήνα||GR|+30 210 555 0112
Иван Петров|ул. Шипка 8|1504|София||BG|+359 2 555 0113
Олена Коваленко|вул. Хрещатик 22|01001|Київ||UA|+380 44 555 0114
Ayşe Yılmaz|İstiklal Caddesi 120|34430|İstanbul||TR|+90 212 555 0115
דנה כהן|רחוב הרצל 15|6688101|תל אביב||IL|+972 3 555 0116
محمد العلي|شارع الملك فهد 210|12271|الرياض||SA|+966 11 555 0117
فاطمة المنصوري|شارع الشيخ زايد 44||دبي||AE|+971 4 555 0118
राज शर्मा|महात्मा गांधी मार्ग 12|110001|नई दिल्ली||IN|+91 11 5555 0119
สมชาย ใจดี|99 ถนนสุขุมวิท|10110|กรุงเทพมหานคร||TH|+66 2 555 0120
Nguyễn Thị Hạnh|25 phố Hàng Bạc|100000|Hà Nội||VN|+84 24 5555 0121
王小明|中山路 100 号|200001|上海市||CN|+86 21 5555 0122
陳美玲|信義路五段 7 號|110|臺北市||TW|+886 2 5555 0123
佐藤 花子|千代田区丸の内 1-9-1|100-0005|東京都||JP|+81 3 5550 0124
김민준|세종대로 110|04524|서울특별시||KR|+82 2 555 0125
Siobhán O’Connor|8 Harcourt Street|D02 HX65|Dublin||IE|+353 1 555 0126
Oliver Brown|221 Baker Street|NW1 6XE|London||GB|+44 20 5550 0127
Emily Johnson|1450 Maple Avenue, Apt 4B|60614|Chicago|IL|US|+1 312 555 0128
Carlos Hernández|Avenida Reforma 222|06600|Ciudad de México|CDMX|MX|+52 55 5550 0129
Beatriz Almeida|Rua Augusta 1500|01304-001|São Paulo|SP|BR|+55 11 5550 0130
Lucía Fernández|Avenida Corrientes 1234|1043|Buenos Aires||AR|+54 11 5550 0131
Jack Wilson|17 George Street|2000|Sydney|NSW|AU|+61 2 5550 0132
Noémie Tremblay|350 rue Sherbrooke|H2X 1E6|Montréal|QC|CA|+1 514 555 0133
Thandiwe Nkosi|12 Long Street|8001|Cape Town||ZA|+27 21 555 0134
Amara Okafor|14 Broad Street|101001|Lagos||NG|+234 1 555 0135
Mika Virtanen|Aleksanterinkatu 11|00100|Helsinki||FI|+358 9 555 0136
Lars Jensen|Nørregade 20|1165|København||DK|+45 33 55 01 37
Eva van den Berg|Keizersgracht 313|1016 EE|Amsterdam||NL|+31 20 555 0138
Luc Dubois|Rue Neuve 61|1000|Bruxelles||BE|+32 2 555 0139
Urs Zürcher|Bahnhofstrasse 5|8001|Zürich||CH|+41 44 555 0140
`;

/** The customers as addresses. */
export const demoAddresses = (): readonly Address[] =>
  CUSTOMERS.trim()
    .split('\n')
    .map((line) => {
      const [name = '', street1 = '', postcode = '', city = '', region = '', country = '', phone = ''] =
        line.split('|');
      return { name, company: '', street1, street2: '', postcode, city, region, country, phone };
    });

/** The people at the benches: name, badge, role, language. Their PIN is DEMO_PIN. */
export const DEMO_OPERATORS = [
  { name: 'Ana Pereira', badge: 'BADGE1001', role: 'packer', language: 'en' },
  { name: 'Ben Fischer', badge: 'BADGE1002', role: 'packer', language: 'de' },
  { name: 'Carmen Ruiz', badge: 'BADGE1003', role: 'packer', language: 'es' },
  { name: 'Dalia Haddad', badge: 'BADGE1004', role: 'packer', language: 'ar' },
  { name: 'Sam Taylor', badge: 'BADGE2001', role: 'supervisor', language: 'en' },
  { name: 'Robin Admin', badge: 'BADGE9001', role: 'administrator', language: 'en' },
] as const;

export const DEMO_PIN = '1234';
