// The print spooler of Windows as a library for tests: the same functions, kept in a folder of files.
//   FOLDER/fault    words: what is broken
//   FOLDER/out-N    the document of job N, as the "printer" got it
//   FOLDER/deleted  the numbers of jobs that were deleted
// FOLDER is set when it is compiled. Queues: "Zebra ZD421" and "Office"; every other name is error 1801.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef uint16_t WCHAR;
typedef uint32_t DWORD;
typedef struct { WCHAR *name, *file, *type; } DOC_INFO_1W;
typedef struct { void *text[13]; DWORD attributes, priority, standard, start, until, status, jobs, speed; } PRINTER_INFO_2W;
typedef struct { WCHAR *name, *server; DWORD attributes; } PRINTER_INFO_4W;
typedef struct { DWORD id; WCHAR *printer, *machine, *user, *document, *type, *text; DWORD status, priority, position, pages, printed; WCHAR submitted[8]; } JOB_INFO_1W;

static DWORD error;
static const char *QUEUES[] = {"Zebra ZD421", "Office"};
#define MOST 256
static struct { int used, open; WCHAR title[128]; FILE *file; long bytes; } jobs[MOST];
static int last = 40;

static void path(char *into, const char *name) { snprintf(into, 512, "%s/%s", FOLDER, name); }
static int fault(const char *name) {
  char file[512], word[64];
  int found = 0;
  path(file, "fault");
  FILE *f = fopen(file, "r");
  if (!f) return 0;
  while (fscanf(f, "%63s", word) == 1) found |= !strcmp(word, name);
  fclose(f);
  return found;
}
static int no(DWORD code) { error = code; return 0; }
static size_t length(const WCHAR *text) { size_t n = 0; while (text[n]) n++; return n; }
static int same(const WCHAR *wide, const char *text) {
  size_t n = strlen(text);
  if (length(wide) != n) return 0;
  for (size_t i = 0; i < n; i++) if (wide[i] != (WCHAR)text[i]) return 0;
  return 1;
}
static WCHAR *put(char **at, const char *text) {
  WCHAR *to = (WCHAR *)*at;
  size_t n = strlen(text);
  for (size_t i = 0; i <= n; i++) to[i] = (WCHAR)text[i];
  *at += 2 * (n + 1);
  return to;
}
/** A job that is gone from the queue: printed, as far as a spooler knows. */
static void print(int job) {
  char name[32], from[512], to[512];
  snprintf(name, sizeof name, "job-%d", job); path(from, name);
  snprintf(name, sizeof name, "out-%03d", job); path(to, name);
  rename(from, to);
  jobs[job].used = 0;
}

DWORD GetLastError(void) { return error; }
int OpenPrinterW(WCHAR *name, void **handle, void *defaults) {
  if (fault("server")) return no(1722);
  if (fault("denied")) return no(5);
  for (int i = 0; i < 2; i++) if (same(name, QUEUES[i])) { *handle = (void *)(intptr_t)(i + 1); return 1; }
  return no(1801);
}
int ClosePrinter(void *handle) { return 1; }
DWORD StartDocPrinterW(void *handle, DWORD level, DOC_INFO_1W *info) {
  if (level != 1 || !same(info->type, "RAW") || fault("no-raw")) return no(1804);
  if (fault("no-job")) return no(8);
  int job = ++last;
  size_t n = length(info->name);
  memcpy(jobs[job].title, info->name, 2 * (n + 1));
  char name[32], file[512];
  snprintf(name, sizeof name, "job-%d", job); path(file, name);
  jobs[job].file = fopen(file, "wb");
  jobs[job].used = jobs[job].open = 1;
  jobs[job].bytes = 0;
  return job;
}
int StartPagePrinter(void *handle) { return fault("no-page") ? no(1003) : 1; }
int WritePrinter(void *handle, void *bytes, DWORD count, DWORD *written) {
  while (fault("hangs")) usleep(10000);
  DWORD most = fault("partial") ? 7 : 4096, took = count > most ? most : count;
  if (fault("breaks") && jobs[last].bytes + took > 20) {
    took = 20 - jobs[last].bytes;
    fwrite(bytes, 1, took, jobs[last].file);
    return no(1784);
  }
  if (fault("takes-nothing")) took = 0;
  fwrite(bytes, 1, took, jobs[last].file);
  jobs[last].bytes += took;
  *written = took;
  return 1;
}
int EndPagePrinter(void *handle) { return 1; }
int EndDocPrinter(void *handle) {
  fclose(jobs[last].file);
  jobs[last].open = 0;
  if (fault("no-end")) return no(1722);
  // What the spooler calls done: it does not wait for paper.
  if (!fault("stands") && !fault("job-error") && !fault("completes") && jobs[last].bytes > 20) print(last);
  return 1;
}
int GetPrinterW(void *handle, DWORD level, char *into, DWORD size, DWORD *needed) {
  *needed = sizeof(PRINTER_INFO_2W) + 64;
  if (level != 2) return no(124);
  if (size < *needed) return no(122);
  PRINTER_INFO_2W *info = (void *)into;
  memset(into, 0, *needed);
  char *texts = into + sizeof *info;
  info->text[1] = put(&texts, QUEUES[(intptr_t)handle - 1]);
  info->attributes = fault("work-offline") ? 0x400 : 0x40;
  info->status = fault("paper-out") ? 0x10 : fault("jam") ? 0x8 : fault("offline") ? 0x80 : fault("paused") ? 0x1
    : fault("head-open") ? 0x400000 : fault("ribbon-out") ? 0x40000 : fault("printing") ? 0x400 | 0x200 | 0x20000 : 0;
  return 1;
}
int EnumPrintersW(DWORD flags, void *name, DWORD level, char *into, DWORD size, DWORD *needed, DWORD *count) {
  *needed = 2 * sizeof(PRINTER_INFO_4W) + 64;
  if (size < *needed) return no(122);
  PRINTER_INFO_4W *info = (void *)into;
  char *texts = into + 2 * sizeof *info;
  for (int i = 0; i < 2; i++) { info[i].name = put(&texts, QUEUES[i]); info[i].server = 0; info[i].attributes = 0x40; }
  *count = 2;
  return 1;
}
static void about(JOB_INFO_1W *info, int job, char **texts) {
  memset(info, 0, sizeof *info);
  info->id = job;
  info->document = (WCHAR *)*texts;
  memcpy(*texts, jobs[job].title, sizeof jobs[job].title);
  *texts += sizeof jobs[job].title;
  info->status = fault("job-error") ? 0x2 | 0x10 : fault("completes") ? 0x1000 : 0x10;
}
int GetJobW(void *handle, DWORD job, DWORD level, char *into, DWORD size, DWORD *needed) {
  if (job >= MOST || !jobs[job].used) return no(87);
  *needed = sizeof(JOB_INFO_1W) + sizeof jobs[job].title;
  if (size < *needed) return no(122);
  char *texts = into + sizeof(JOB_INFO_1W);
  about((void *)into, job, &texts);
  return 1;
}
int SetJobW(void *handle, DWORD job, DWORD level, void *info, DWORD command) {
  if (job >= MOST || !jobs[job].used) return no(87);
  if (fault("keeps")) return no(5);
  if (command != 5) return no(87);
  char name[32], file[512];
  snprintf(name, sizeof name, "job-%d", job); path(file, name);
  remove(file);
  jobs[job].used = 0;
  path(file, "deleted");
  FILE *f = fopen(file, "a");
  fprintf(f, "%u\n", job);
  fclose(f);
  return 1;
}
int EnumJobsW(void *handle, DWORD first, DWORD most, DWORD level, char *into, DWORD size, DWORD *needed, DWORD *count) {
  int n = 0;
  for (int job = 0; job < MOST; job++) n += jobs[job].used;
  *count = 0;
  *needed = n * (sizeof(JOB_INFO_1W) + sizeof jobs[0].title);
  if (n == 0) return 1;
  if (size < *needed) return no(122);
  JOB_INFO_1W *info = (void *)into;
  char *texts = into + n * sizeof *info;
  for (int job = 0; job < MOST; job++) if (jobs[job].used) about(info++, job, &texts);
  *count = n;
  return 1;
}
