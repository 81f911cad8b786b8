import { platform } from 'node:process'

const VIRTUAL = ['-a', '-s', '-screen 0 1920x1080x24']

export function hasDisplay() {
  return platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** The program and arguments to run something on a screen, a virtual one where there is none; for `run(...)`. */
export function onDisplay(program, args) {
  if (hasDisplay()) return [program, args]
  return ['xvfb-run', [...VIRTUAL, program, ...args]]
}

/** The same on several virtual screens, so that tests can run side by side and each has its own focus and clipboard. */
export function onDisplays(count, program, args) {
  if (hasDisplay()) return [program, args]
  const keep = 'BLUEFORM_SCREENS="$BLUEFORM_SCREENS $DISPLAY $XAUTHORITY" exec "$@"'
  const oneMore = ['xvfb-run', ...VIRTUAL, 'sh', '-c', keep, 'sh']
  const [first, ...rest] = [...Array.from({ length: count }, () => oneMore).flat(), program, ...args]
  return [first, rest]
}

/** Chromium's sandbox refuses to run as root, which only build machines do. */
export function electronArguments() {
  return platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []
}
