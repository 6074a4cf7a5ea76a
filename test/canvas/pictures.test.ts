import { expect, test } from 'vitest'
import { isPicture } from '../../app/canvas/pictures.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'

test.each([
  ['an SVG in plain text', `data:image/svg+xml;utf8,${svg}`, true],
  ['an SVG in percent signs', `data:image/svg+xml,${encodeURIComponent(svg)}`, true],
  ['an SVG in base64', `data:image/svg+xml;charset=utf-8;base64,${btoa(`<?xml version="1.0"?>${svg}`)}`, true],
  ['a PNG', `data:image/png;base64,${btoa('\x89PNG\r\n\x1a\n rest')}`, true],
  ['an icon', `data:image/x-icon;base64,${btoa('\0\0\x01\0\x01\0')}`, true],
  ['text that calls itself a PNG', `data:image/png;base64,${btoa('not a picture')}`, false],
  ['base64 that is none', 'data:image/png;base64,%%%', false],
  ['a page that calls itself an SVG', 'data:image/svg+xml,%3Chtml%3E%3Cscript%3E', false],
  ['a page', 'data:text/html,<svg></svg>', false],
  ['a script', 'javascript:alert(1)', false],
  ['a picture from elsewhere', 'https://elsewhere.example/i.png', false],
  ['no text', 7, false],
])('%s', (_, address, is) => expect(isPicture(address)).toBe(is))
