import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { stylesNamed } from '../../shared/aws/manager-page-answer.ts';

const css = readFileSync(
  createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'),
  'utf8',
);

/** A page with the style sheets that it links to inside it. Throws for one that is not there. */
export const withStyles = (html: string): string =>
  html.replace(/<link rel="stylesheet" href="([^"]*)">/g, (_, name: string) => {
    const sheet = stylesNamed(name, css);
    if (sheet === null) throw new Error(`Expected a style sheet named ${name}, found none.`);
    return `<style>${sheet.body}</style>`;
  });
