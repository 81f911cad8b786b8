/** "1 person", "412 people", "1,204 pupils" */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

export const peopleWords = (count: number): string => counted(count, 'person', 'people')
