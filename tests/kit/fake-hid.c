// A shared library to preload (LD_PRELOAD): it shows the folders in $FAKEHID_DIR to hidapi as hidraw devices, so that the
// real node-hid binary finds, opens, reads and writes devices that are made of software. Each folder holds `uevent` and
// `device/report_descriptor` like /sys/class/hidraw, and `sock`, a socket that stands for the device node.
//
// From the device: two bytes of length, then a report. To the device: 'O' (output) or 'F' (feature), length, report.
// A file `deny` beside the socket makes opening fail as it does without permission.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/hidraw.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#define MAX_FD 65536
#define NODE "/sock"

static char *folder_of[MAX_FD];
static int (*real_open64)(const char *, int, ...);
static int (*real_close)(int);
static int (*real_ioctl)(int, unsigned long, ...);
static ssize_t (*real_read)(int, void *, size_t);
static ssize_t (*real_write)(int, const void *, size_t);

static const char *root(void) { return getenv("FAKEHID_DIR"); }

__attribute__((constructor)) static void init(void) {
  real_open64 = dlsym(RTLD_NEXT, "open64");
  real_close = dlsym(RTLD_NEXT, "close");
  real_ioctl = dlsym(RTLD_NEXT, "ioctl");
  real_read = dlsym(RTLD_NEXT, "read");
  real_write = dlsym(RTLD_NEXT, "write");
}

static int is_fake(int fd) { return fd >= 0 && fd < MAX_FD && folder_of[fd]; }

static int is_node(const char *path) {
  const char *base = root();
  size_t length = strlen(path), tail = strlen(NODE);
  return base && !strncmp(path, base, strlen(base)) && length > tail && !strcmp(path + length - tail, NODE);
}

static int open_node(const char *path) {
  int length = (int)(strlen(path) - strlen(NODE));
  char deny[512];
  snprintf(deny, sizeof deny, "%.*s/deny", length, path);
  if (!access(deny, F_OK)) {
    errno = EACCES;
    return -1;
  }
  int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  strncpy(address.sun_path, path, sizeof address.sun_path - 1);
  if (connect(fd, (struct sockaddr *)&address, sizeof address)) {
    int why = errno;
    real_close(fd);
    errno = why == ECONNREFUSED ? ENODEV : why;
    return -1;
  }
  folder_of[fd] = strndup(path, length);
  return fd;
}

int open64(const char *path, int flags, ...) {
  mode_t mode = 0;
  if (flags & (O_CREAT | __O_TMPFILE)) {
    va_list more;
    va_start(more, flags);
    mode = va_arg(more, int);
    va_end(more);
  }
  return is_node(path) ? open_node(path) : real_open64(path, flags, mode);
}

int close(int fd) {
  if (is_fake(fd)) {
    free(folder_of[fd]);
    folder_of[fd] = 0;
  }
  return real_close(fd);
}

static int receive(int fd, unsigned char *into, size_t length) {
  for (size_t at = 0; at < length;) {
    ssize_t count = recv(fd, into + at, length - at, 0);
    if (count <= 0) {
      errno = EIO;
      return -1;
    }
    at += count;
  }
  return 0;
}

ssize_t read(int fd, void *into, size_t most) {
  if (!is_fake(fd)) return real_read(fd, into, most);
  unsigned char head[2], report[4096];
  if (receive(fd, head, 2)) return -1;
  size_t length = head[0] | head[1] << 8;
  if (length > sizeof report || receive(fd, report, length)) return -1;
  if (length > most) length = most;
  memcpy(into, report, length);
  return length;
}

static int send_frame(int fd, char type, const void *report, size_t length) {
  unsigned char head[3] = {type, length & 255, length >> 8};
  if (send(fd, head, 3, MSG_NOSIGNAL | MSG_MORE) < 0 || send(fd, report, length, MSG_NOSIGNAL) < 0) {
    errno = EIO;
    return -1;
  }
  return length;
}

ssize_t write(int fd, const void *report, size_t length) {
  return is_fake(fd) ? send_frame(fd, 'O', report, length) : real_write(fd, report, length);
}

static long read_file(const char *path, void *into, size_t most) {
  int file = real_open64(path, O_RDONLY);
  if (file < 0) return -1;
  long length = real_read(file, into, most);
  real_close(file);
  return length;
}

int ioctl(int fd, unsigned long request, ...) {
  va_list more;
  va_start(more, request);
  void *argument = va_arg(more, void *);
  va_end(more);
  if (!is_fake(fd)) return real_ioctl(fd, request, argument);
  if (request == HIDIOCGRDESCSIZE) {
    char path[600];
    unsigned char descriptor[4096];
    snprintf(path, sizeof path, "%s/device/report_descriptor", folder_of[fd]);
    *(int *)argument = read_file(path, descriptor, sizeof descriptor);
    return 0;
  }
  // HIDIOCSFEATURE
  if (_IOC_NR(request) == 0x06) return send_frame(fd, 'F', argument, _IOC_SIZE(request));
  errno = ENOTTY;
  return -1;
}

// As much of libudev as hidapi asks for.
struct entry {
  char path[512];
  struct entry *next;
};
struct device {
  char path[512];
  char node[520];
  char values[8][256];
  int asked;
};

void *udev_new(void) { return malloc(1); }
void *udev_unref(void *udev) {
  free(udev);
  return 0;
}
void *udev_enumerate_new(void *udev) { return calloc(1, sizeof(struct entry *)); }
int udev_enumerate_add_match_subsystem(void *enumeration, const char *subsystem) { return 0; }
int udev_enumerate_scan_devices(void *enumeration) {
  struct entry **list = enumeration;
  const char *base = root();
  DIR *folder = base ? opendir(base) : 0;
  if (!folder) return 0;
  for (struct dirent *found; (found = readdir(folder));) {
    char node[900];
    snprintf(node, sizeof node, "%s/%s" NODE, base, found->d_name);
    if (found->d_name[0] == '.' || access(node, F_OK)) continue;
    struct entry *entry = malloc(sizeof *entry);
    snprintf(entry->path, sizeof entry->path, "%s/%s", base, found->d_name);
    entry->next = *list;
    *list = entry;
  }
  closedir(folder);
  return 0;
}
void *udev_enumerate_get_list_entry(void *enumeration) { return *(void **)enumeration; }
void *udev_list_entry_get_next(void *entry) { return ((struct entry *)entry)->next; }
const char *udev_list_entry_get_name(void *entry) { return ((struct entry *)entry)->path; }
void *udev_enumerate_unref(void *enumeration) {
  for (struct entry *entry = *(struct entry **)enumeration; entry;) {
    struct entry *next = entry->next;
    free(entry);
    entry = next;
  }
  free(enumeration);
  return 0;
}
void *udev_device_new_from_syspath(void *udev, const char *path) {
  struct device *device = calloc(1, sizeof *device);
  snprintf(device->path, sizeof device->path, "%s", path);
  snprintf(device->node, sizeof device->node, "%s" NODE, path);
  return device;
}
void *udev_device_new_from_devnum(void *udev, char type, unsigned long number) { return 0; }
const char *udev_device_get_syspath(void *device) { return ((struct device *)device)->path; }
const char *udev_device_get_devnode(void *device) { return ((struct device *)device)->node; }
void *udev_device_get_parent_with_subsystem_devtype(void *device, const char *subsystem, const char *type) {
  return device;
}
const char *udev_device_get_sysattr_value(void *asked, const char *name) {
  struct device *device = asked;
  char path[800];
  snprintf(path, sizeof path, "%s/%s", device->path, name);
  char *value = device->values[device->asked++ & 7];
  long length = read_file(path, value, 255);
  if (length < 0) return 0;
  value[length] = 0;
  // `uevent` is read line by line, so its last line keeps its end.
  while (length > 0 && value[length - 1] == '\n' && strcmp(name, "uevent")) value[--length] = 0;
  return value;
}
void *udev_device_unref(void *device) {
  free(device);
  return 0;
}
