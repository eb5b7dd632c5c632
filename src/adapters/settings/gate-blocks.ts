import type { SettingName } from '../../ports/settings'

const GATE = 'portao_nota' satisfies SettingName

/** Whether the gate stops submits (E7), before the table of settings is there: by default it does. */
export const gateBlocks = (settings: Readonly<Record<string, unknown>>): boolean =>
  !['avisar', 'desligado'].includes(
    String(settings[GATE] ?? '')
      .trim()
      .toLowerCase(),
  )
