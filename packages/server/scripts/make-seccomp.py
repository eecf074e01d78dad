#!/usr/bin/python3
"""Makes the system-call filters of the sandbox, one for each processor: src/conversion/sandbox/seccomp/<machine>.bpf, and
from the same lists the profile for a container that the server itself runs in: docs/container-seccomp.json

A deny list, since the tools are many and no list of what they all need would be short. It holds what reaches parts of the
kernel that no converter has a use for, in the manner of Flatpak's filter (flatpak-run.c, setup_seccomp). Needs Debian's
python3-seccomp; a test makes the filters anew and compares.

usage: make-seccomp.py [folder to write to]
"""

import errno
import json
import sys
from pathlib import Path

from seccomp import ALLOW, EQ, ERRNO, GE, KILL_PROCESS, MASKED_EQ, NE, Arch, Arg, Attr, SyscallFilter

# As the kernel calls them, and libseccomp.
MACHINES = ["x86_64", "aarch64"]

# Namespaces and mounts: with a user namespace of its own a tool would have every capability inside it.
NAMESPACES = "unshare setns mount umount umount2 pivot_root chroot swapon swapoff"
# What the kernel keeps for a user or the machine, beyond the reach of the other namespaces.
KEYRINGS = "add_key keyctl request_key"
# Memory that no process and no file system is charged with, or that others' places are decided with.
MEMORY = """
    memfd_secret shmget userfaultfd
    mbind move_pages migrate_pages set_mempolicy get_mempolicy set_mempolicy_home_node
"""
# Other processes, and the kernel's own programs and counters.
OTHERS = """
    ptrace process_vm_readv process_vm_writev process_madvise pidfd_getfd kcmp
    bpf perf_event_open io_uring_setup io_uring_enter io_uring_register
    name_to_handle_at open_by_handle_at fanotify_init lookup_dcookie
"""
# The machine: clocks, modules, logs, quotas, ports.
MACHINE = """
    clock_settime clock_adjtime settimeofday stime adjtimex
    init_module finit_module delete_module create_module get_kernel_syms query_module
    kexec_load kexec_file_load reboot acct syslog quotactl quotactl_fd nfsservctl vhangup uselib _sysctl
    sethostname setdomainname iopl ioperm modify_ldt vm86 vm86old
"""
# The same for a whole container, whose name bubblewrap sets for a tool.
CONTAINER = " ".join(sorted(set(MACHINE.split()) - {"sethostname", "setdomainname"}))
# Libraries take these for missing and use the older ones, whose arguments a filter can read.
UNKNOWN = "clone3 open_tree move_mount fsopen fsconfig fsmount fspick mount_setattr"
# Without CLONE_NEWTIME, which clone() does not know: a child's last signal stands in the same bits.
NEW_NAMESPACES = {
    "CLONE_NEWNS": 0x00020000,
    "CLONE_NEWCGROUP": 0x02000000,
    "CLONE_NEWUTS": 0x04000000,
    "CLONE_NEWIPC": 0x08000000,
    "CLONE_NEWUSER": 0x10000000,
    "CLONE_NEWPID": 0x20000000,
    "CLONE_NEWNET": 0x40000000,
}
AF_UNIX, AF_INET, AF_INET6, AF_NETLINK = 1, 2, 10, 16
FAMILIES = {AF_UNIX, AF_INET, AF_INET6, AF_NETLINK}
# Which addresses there are (NETLINK_ROUTE), and which devices (NETLINK_KOBJECT_UEVENT).
NETLINK = {0, 15}
NETLINK_PROTOCOLS = 32
# Typing into the terminal of whoever started the server.
TERMINAL = {"TIOCSTI": 0x5412, "TIOCLINUX": 0x541C}
QUERY_PERSONALITY = 0xFFFFFFFF
LOW_BITS = 0xFFFFFFFF


def make(machine: str) -> SyscallFilter:
    rules = SyscallFilter(defaction=ALLOW)
    rules.set_attr(Attr.ACT_BADARCH, KILL_PROCESS)
    if not rules.exist_arch(Arch(machine)):
        rules.add_arch(Arch(machine))
        rules.remove_arch(Arch())

    def deny(call, *conditions, error=errno.EPERM):
        try:
            rules.add_rule(ERRNO(error), call, *conditions)
        except RuntimeError as failure:
            raise SystemExit(f"{machine}: {call} {conditions}: {failure}")

    for call in " ".join([NAMESPACES, KEYRINGS, MEMORY, OTHERS, MACHINE]).split():
        deny(call)
    for call in UNKNOWN.split():
        deny(call, error=errno.ENOSYS)
    for flag in NEW_NAMESPACES.values():
        deny("clone", Arg(0, MASKED_EQ, flag, flag))
    for request in TERMINAL.values():
        # The kernel looks at the lower half alone.
        deny("ioctl", Arg(1, MASKED_EQ, LOW_BITS, request))
    deny("personality", Arg(0, NE, QUERY_PERSONALITY))
    for family in sorted(set(range(max(FAMILIES) + 1)) - FAMILIES):
        deny("socket", Arg(0, MASKED_EQ, LOW_BITS, family))
    deny("socket", Arg(0, GE, max(FAMILIES) + 1))
    for protocol in sorted(set(range(NETLINK_PROTOCOLS)) - NETLINK):
        deny("socket", Arg(0, MASKED_EQ, LOW_BITS, AF_NETLINK), Arg(2, MASKED_EQ, LOW_BITS, protocol))
    deny("socketpair", Arg(0, NE, AF_UNIX))
    return rules


def container_profile() -> dict:
    """For the server as a whole, which makes namespaces and mounts for its tools: everything else is denied it, too."""

    def deny(names, *conditions):
        args = [{"index": index, "value": value, "op": f"SCMP_CMP_{op}"} for index, value, op in conditions]
        return {"names": names, "action": "SCMP_ACT_ERRNO", "errnoRet": errno.EPERM, "args": args}

    others = sorted(set(range(max(FAMILIES) + 1)) - FAMILIES)
    return {
        "defaultAction": "SCMP_ACT_ALLOW",
        "architectures": ["SCMP_ARCH_X86_64", "SCMP_ARCH_AARCH64"],
        "syscalls": [
            deny(sorted(" ".join([KEYRINGS, MEMORY, OTHERS, CONTAINER]).split())),
            *(deny(["socket"], (0, family, "EQ")) for family in others),
            deny(["socket"], (0, max(FAMILIES) + 1, "GE")),
        ],
    }


def main(filters: Path, profile: Path) -> None:
    filters.mkdir(parents=True, exist_ok=True)
    for machine in MACHINES:
        with open(filters / f"{machine}.bpf", "wb") as file:
            make(machine).export_bpf(file)
    profile.write_text(json.dumps(container_profile(), indent=2) + "\n")


PACKAGE = Path(__file__).parents[1]
if len(sys.argv) > 1:
    main(Path(sys.argv[1]) / "filters", Path(sys.argv[1]) / "container-seccomp.json")
else:
    main(PACKAGE / "src/conversion/sandbox/seccomp", PACKAGE.parents[1] / "docs/container-seccomp.json")
