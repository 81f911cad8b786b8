// The attribute of the one place in the window on which files may be dropped; everywhere else the shell refuses them.
export const FILES_TAKEN = 'data-takes-files'

export function takesFiles(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`[${FILES_TAKEN}]`) !== null
}
