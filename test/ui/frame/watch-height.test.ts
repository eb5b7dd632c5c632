// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'

import { watchHeight } from '../../../src/ui/frame/watch-height'

afterEach(() => vi.unstubAllGlobals())

/** A frame of this height, whose content needs what is put in `height`. */
function frameOf(frameHeight: number, height: number) {
  let look = (): void => undefined
  vi.stubGlobal('innerHeight', frameHeight)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(changed: () => void) {
        look = changed
      }
      observe = () => look()
      disconnect = () => undefined
    },
  )
  const content = document.createElement('div')
  const needs = (pixels: number): void => {
    Object.defineProperty(content, 'scrollHeight', { value: pixels, configurable: true })
    look()
  }
  needs(height)
  const told: number[] = []
  watchHeight(content, (pixels) => told.push(pixels))
  return { told, needs }
}

test('a frame that has its content’s height already is asked for no other', () => {
  const { told, needs } = frameOf(237, 237)
  expect(told).toEqual([])
  needs(253)
  needs(253)
  needs(237)
  expect(told).toEqual([253, 237])
})

test('a frame as Zendesk opens it is asked for the height of its content', () => {
  expect(frameOf(80, 237).told).toEqual([237])
})
