import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

const packages = join(import.meta.dirname, '..', '..', 'node_modules');
const packed = join(packages, '@sparticuz', 'chromium');
const cache = join(packages, '.cache');

/**
 * A headless Chromium that needs nothing of the machine but Linux on x64: the browser, its libraries and its
 * fonts come from npm packages. `CHROMIUM` names another browser to use instead, for other machines.
 * Whoever opens it closes it.
 */
export async function openBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM;
  const folder = own === undefined ? await unpacked() : undefined;
  return await playwright.launch({
    executablePath: own ?? join(folder ?? '', 'chromium'),
    env: folder === undefined ? process.env : { ...process.env, ...surroundings(folder) },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** The packages' own libraries and fonts, before the machine's: pages look the same wherever they are opened. */
function surroundings(folder: string) {
  return {
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    FONTCONFIG_FILE: join(folder, fontsFile),
    XDG_CACHE_HOME: folder,
  };
}

/**
 * The folder that holds the unpacked browser, named by version so that a newer package is unpacked anew. It is
 * unpacked aside and put in place by one rename, so that nobody meets half a browser.
 */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8'));
  const folder = join(cache, `chromium-${version}-with-scripts`);
  if (existsSync(join(folder, fontsFile))) return folder;

  await mkdir(cache, { recursive: true });
  const aside = await mkdtemp(`${folder}-`);
  try {
    await unpackInto(aside);
    await addScripts(join(aside, 'fonts'));
    await writeFile(join(aside, fontsFile), fonts);
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    // Somebody else was first: theirs is as good as ours.
    if (!existsSync(join(folder, fontsFile))) throw error;
  }
  return folder;
}

/** The package unpacks to the temporary folder and can be told no other, so that is changed while it does. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await chromium.executablePath();
    await inflate(join(packed, 'bin', 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/**
 * The browser's one font writes Latin, Greek and Cyrillic. These write the other languages that people may choose; Urdu
 * takes Arabic letters. As TrueType, because Chromium falls back to no font of the machine that is packed for the web.
 */
const scripts = ['Arabic', 'Bengali', 'Gurmukhi'];
const weights = ['400Regular', '700Bold'];

async function addScripts(folder: string): Promise<void> {
  for (const script of scripts)
    for (const weight of weights) {
      const file = `NotoSans${script}_${weight}.ttf`;
      const from = join(packages, '@expo-google-fonts', `noto-sans-${script.toLowerCase()}`, weight, file);
      await copyFile(from, join(folder, file));
    }
}

const fontsFile = 'fonts-beside.conf';

// Relative, because a copied folder would otherwise look for its fonts where it was copied from, and draw no letter.
// Whatever else is asked for, Latin letters are those of Open Sans, as the other fonts have some of their own.
const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fonts-cache</cachedir>
  <match target="pattern">
    <edit name="family" mode="append_last"><string>Open Sans</string></edit>
  </match>
</fontconfig>
`;
