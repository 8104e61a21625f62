import type { Language } from '#renderer/core/messages/language.ts';
import { useLanguage } from '#renderer/core/messages/use-messages.tsx';
import { labelTrouble } from '#renderer/core/say/label-trouble.ts';
import type { DeviceHealth } from '#shared/bridge/index.ts';
import { deviceWords } from '../messages/en.ts';
import type { Remedy, ScannerTrouble } from './device-words.ts';
import css from './devices.module.css';

/** What is wrong with a device and what to do, in the person's language; the driver's own words below, for support. */
export function TroubleText({
  health,
  platform,
}: {
  readonly health: Omit<DeviceHealth, 'id' | 'name' | 'state'>;
  readonly platform: string;
}) {
  const language = useLanguage();
  const { said, todo } = troubleIn(language, health, platform);
  return (
    <div className={css.trouble} role="status">
      <strong>{said}</strong>
      <p>{todo}</p>
      {health.fix && (
        <code dir="ltr" className={css.fix}>
          {health.fix}
        </code>
      )}
      {health.reason && !health.fix && (
        <small lang="en">
          <bdi dir="ltr">{health.reason}</bdi>
        </small>
      )}
    </div>
  );
}

function troubleIn(
  language: Language,
  { role, trouble, reason, fix }: Omit<DeviceHealth, 'id' | 'name' | 'state'>,
  platform: string,
): { said: string; todo: string } {
  const words = language.words(deviceWords);
  if (trouble === null) {
    const { headline, action } = labelTrouble(language, 'not-configured', reason);
    return role === 'printer' ? { said: headline, todo: action } : { said: '', todo: '' };
  }
  if (isOfScanners(trouble))
    return { said: words.trouble[trouble], todo: words.remedy[remedyFor(trouble, fix, platform)] };
  const { headline, action } = labelTrouble(language, trouble, '');
  return { said: headline, todo: action };
}

const isOfScanners = (trouble: NonNullable<DeviceHealth['trouble']>): trouble is ScannerTrouble =>
  /^(?:absent|permission|in-use|wrong-mode|silent|says-nothing|fault)$/.test(trouble);

function remedyFor(trouble: ScannerTrouble, fix: string | undefined, platform: string): Remedy {
  if (trouble !== 'permission') return trouble;
  if (fix) return fix.startsWith('sudo ') ? 'permission-group' : 'permission-rule';
  return platform === 'darwin' ? 'permission-macos' : 'permission-windows';
}
