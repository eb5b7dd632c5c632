/** Line drawings on a grid of 16, in the colour of the text around them. */
const PATHS = {
  home: 'M2 7.5 8 2.5l6 5V14h-4v-4H6v4H2z',
  views: 'M2 3.5h12M2 8h12M2 12.5h12',
  customers:
    'M8 8a2.8 2.8 0 1 0 0-5.6A2.8 2.8 0 0 0 8 8zm-5.5 6c0.4-3 2.6-4.3 5.5-4.3s5.1 1.3 5.5 4.3z',
  reports: 'M2.5 14V8.5h2.5V14M6.75 14V2.5h2.5V14M11 14V6h2.5v8',
  settings:
    'M8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M12.6 3.4l-1.4 1.4M4.8 11.2l-1.4 1.4',
  close: 'm4 4 8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  chevron: 'm4 6 4 4 4-4',
  apps: 'M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h4v4h-4z',
  reload: 'M13 8a5 5 0 1 1-1.5-3.6M13 1.8v3h-3',
  reply: 'M6.5 3.5 2.5 7l4 3.5V8.3c3.5 0 5.5 1 7 3.7 0-4-2.5-6.7-7-6.7z',
  note: 'M3 2.5h10v7.5l-3.5 3.5H3zM9.5 13.5V10H13M5.5 5.5h5M5.5 8h3',
  clip: 'm11.5 7-4.3 4.3a2 2 0 0 1-2.9-2.9l5-5a3 3 0 0 1 4.3 4.3l-5 5',
  list: 'M6 4h8M6 8h8M6 12h8M2.5 4h0.01M2.5 8h0.01M2.5 12h0.01',
  numbers: 'M7 4h7M7 8h7M7 12h7M2 3l1-0.5V6M2 10h1.8L2 13h2',
  macro: 'M9 1.5 3.5 9H8l-1 5.5L12.5 7H8z',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  moon: 'M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7z',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.5V8l2.5 1.5',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  alert: 'M8 2 1.5 13.5h13zM8 6.5v3.5M8 12v0.01',
  people:
    'M6 8a2.3 2.3 0 1 0 0-4.6A2.3 2.3 0 0 0 6 8zm-4.5 5c0.3-2.5 2-3.5 4.5-3.5s4.2 1 4.5 3.5M11 3.6a2.2 2.2 0 0 1 0 4.3M12.3 9.7c1.3 0.4 2.1 1.5 2.2 3.3',
  log: 'm5 5-3 3 3 3M11 5l3 3-3 3M9.2 3 6.8 13',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
