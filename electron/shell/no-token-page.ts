// What a browser is shown that comes without the token of this start: static, no script, nothing of the station.

interface Words {
  readonly happened: string;
  readonly why: string;
  readonly todo: string;
}

const WORDS = {
  en: {
    happened: 'Packbench runs here, but this window may not open it',
    why: 'Its address holds a key that is new at each start and works once. The browser was closed, or Packbench was started again.',
    todo: 'Use the window that Packbench opened, or the link that it printed at its start. If both are gone, start Packbench again.',
  },
  de: {
    happened: 'Packbench läuft hier, aber dieses Fenster darf es nicht öffnen',
    why: 'Seine Adresse enthält einen Schlüssel, der bei jedem Start neu ist und einmal gilt. Der Browser wurde geschlossen, oder Packbench wurde neu gestartet.',
    todo: 'Das Fenster benutzen, das Packbench geöffnet hat, oder den Link, den es beim Start ausgegeben hat. Sind beide weg: Packbench neu starten.',
  },
  es: {
    happened: 'Packbench funciona aquí, pero esta ventana no puede abrirlo',
    why: 'Su dirección lleva una clave que cambia en cada inicio y sirve una sola vez. Se cerró el navegador o se inició Packbench de nuevo.',
    todo: 'Use la ventana que abrió Packbench o el enlace que mostró al iniciarse. Si ya no están, inicie Packbench de nuevo.',
  },
  fr: {
    happened: 'Packbench fonctionne ici, mais cette fenêtre ne peut pas l’ouvrir',
    why: 'Son adresse contient une clé, nouvelle à chaque démarrage et valable une seule fois. Le navigateur a été fermé, ou Packbench a été redémarré.',
    todo: 'Utilisez la fenêtre ouverte par Packbench, ou le lien qu’il a affiché au démarrage. S’ils n’existent plus, redémarrez Packbench.',
  },
  ar: {
    happened: 'يعمل Packbench هنا، لكن هذه النافذة لا يحق لها فتحه',
    why: 'يحمل عنوانه مفتاحًا يتغير مع كل تشغيل ويصلح مرة واحدة. أُغلق المتصفح، أو شُغّل Packbench من جديد.',
    todo: 'استخدم النافذة التي فتحها Packbench أو الرابط الذي كتبه عند تشغيله. إن لم يبق منهما شيء فشغّل Packbench من جديد.',
  },
} satisfies Readonly<Record<string, Words>>;
type Language = keyof typeof WORDS;

/** Where its style is had, without a token too: it says nothing. */
export const NO_TOKEN_STYLE_PATH = '/__no-token.css';

export const NO_TOKEN_STYLE = `:root { color-scheme: dark; --ground: #10161d; --panel: #19212b; --line: #3a4857; --ink: #f3f6f9; --soft: #b6c3d0; --mark: #ffc94d; }
@media (prefers-color-scheme: light) {
  :root { color-scheme: light; --ground: #eef1f4; --panel: #ffffff; --line: #ccd5de; --ink: #10181f; --soft: #44525f; --mark: #8a5a00; }
}
* { box-sizing: border-box; margin: 0; }
body { background: var(--ground); color: var(--ink); font: 20px/1.5 system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", sans-serif; }
main { display: grid; gap: 16px; max-width: 880px; margin: 0 auto; padding: 32px 24px; }
section { padding: 20px 24px; background: var(--panel); border: 1px solid var(--line); border-radius: 10px; }
section:first-child { border-inline-start: 6px solid var(--mark); }
h1, h2 { font-size: 22px; line-height: 1.3; }
section:first-child > :first-child { font-size: 32px; }
p { margin-block-start: 8px; color: var(--soft); }
p:last-child { color: var(--ink); font-weight: 600; }
`;

/** The page, in all languages: first the one that the browser asks for. */
export function noTokenPage(acceptLanguage: string | undefined): string {
  const first = preferred(acceptLanguage ?? '');
  const rest = (Object.keys(WORDS) as Language[]).filter((language) => language !== first);
  return `<!doctype html>
<html lang="${first}" dir="${directionOf(first)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Packbench</title><link rel="icon" href="data:,"><link rel="stylesheet" href="${NO_TOKEN_STYLE_PATH}"></head>
<body><main>${[first, ...rest].map((language, at) => sectionIn(language, at === 0 ? 'h1' : 'h2')).join('')}</main></body>
</html>
`;
}

function sectionIn(language: Language, heading: 'h1' | 'h2'): string {
  const { happened, why, todo } = WORDS[language];
  return `<section lang="${language}" dir="${directionOf(language)}"><${heading}>${happened}</${heading}><p>${why}</p><p>${todo}</p></section>`;
}

const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** The first of the browser's languages that is spoken here; browsers list them by preference. */
function preferred(acceptLanguage: string): Language {
  const wanted = acceptLanguage.split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find((code): code is Language => Object.hasOwn(WORDS, code)) ?? 'en';
}
