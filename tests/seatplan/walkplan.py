#!/usr/bin/env python3
"""Walks the seating plan of the program on this bus with the library that screen readers use.

Prints what it measures, and "burst" when 5,000 seats shall be sold; the answer is a line. Exit code 1 with a sentence
if anything is not as it must be.
"""
import random
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

STATES = ("Free", "In your basket", "Held by another counter", "Sold", "Off sale", "Free, but not for this counter")
INTERFACE = "org.a11y.atspi.Accessible"
SEATS = 60


def must(holds, sentence):
    if not holds:
        print("wrong:", sentence, flush=True)
        sys.exit(1)


def wait(found, what, seconds=20):
    """Handles what comes from the bus until found() gives something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        result = found()
        if result:
            return result
        while GLib.MainContext.default().iteration(False):
            pass
        time.sleep(0.01)
    must(False, "nothing came: " + what)


def below(parent, wanted, depth=8):
    """The first accessible below that is wanted, breadth first."""
    level = [parent]
    for _ in range(depth):
        following = []
        for node in level:
            for i in range(node.get_child_count()):
                child = node.get_child_at_index(i)
                must(child is not None, f"child {i} of {node.get_name()} is nothing")
                if wanted(child):
                    return child
                following.append(child)
        level = following
    return None


def program(name):
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(i)
        if application is not None and application.get_name() == name:
            return application
    return None


def check_tree(plan, blocks):
    must(plan.get_child_count() == blocks, f"{plan.get_child_count()} blocks, not {blocks}")
    for i in range(blocks):
        block = plan.get_child_at_index(i)
        must(" free" in block.get_name(), f"block {i} does not count: {block.get_name()}")
        must(block.get_index_in_parent() == i, f"block {i} is not found again")
    for _ in range(SEATS):
        block = plan.get_child_at_index(random.randrange(blocks))
        row = block.get_child_at_index(random.randrange(block.get_child_count()))
        must(row.get_name().startswith("Row ") and " free" in row.get_name(), "a row is called " + row.get_name())
        index = random.randrange(row.get_child_count())
        seat = row.get_child_at_index(index)
        check_seat(seat, index, row)
        must(seat.get_parent().get_name() == row.get_name(), "the seat is not in its row")
        must(seat.get_index_in_parent() == index, "the seat is not found again")


def check_seat(seat, index, row):
    parts = seat.get_name().split(", ")
    must(parts[0] == row.get_name().split(", ")[0] and parts[1].startswith("seat "), "a seat is called " + seat.get_name())
    must(any(state in seat.get_name() for state in STATES), "no state in " + seat.get_name())
    must("Full price: " in seat.get_name(), "no price in " + seat.get_name())
    must(parts[-1] == f"{index + 1} of {row.get_child_count()}", "no position in " + seat.get_name())
    must(seat.get_role() == Atspi.Role.LIST_ITEM, "a seat is no list item")
    states = seat.get_state_set()
    for wanted in (Atspi.StateType.FOCUSABLE, Atspi.StateType.SELECTABLE):
        must(states.contains(wanted), f"a seat is not {wanted}")
    usable = "Free" in parts or "In your basket" in parts
    if usable and "Free, but" not in seat.get_name():
        must(states.contains(Atspi.StateType.ENABLED), "greyed although it can be had: " + seat.get_name())
    if "Sold" in parts:
        must(not states.contains(Atspi.StateType.ENABLED), "not greyed: " + seat.get_name())


def check_press(plan):
    row = plan.get_child_at_index(0).get_child_at_index(0)
    for i in range(row.get_child_count()):
        seat = row.get_child_at_index(i)
        if ", Free, " in seat.get_name() and "but not" not in seat.get_name():
            break
    names = [seat.get_action_iface().get_action_name(i) for i in range(seat.get_action_iface().get_n_actions())]
    seat.get_action_iface().do_action(names.index("Press"))
    wait(lambda: read_name(seat).count("In your basket"), "the pressed seat in the basket")
    seat.clear_cache()
    must(seat.get_state_set().contains(Atspi.StateType.SELECTED), "the seat in the basket is not selected")


def read_name(node):
    node.clear_cache()
    return node.get_name()


def check_events(plan):
    """Of a focus move and of a burst."""
    events = []
    listener = Atspi.EventListener.new(lambda event: events.append((event.type, event.detail1, event.source.get_name())))
    kinds = ("object:state-changed", "object:property-change", "object:children-changed", "object:selection-changed")
    for kind in kinds:
        listener.register(kind)
    row = plan.get_child_at_index(1).get_child_at_index(2)
    seat = row.get_child_at_index(3)
    # The program hears of a new listener in its own time.
    wait(lambda: focused(seat, row, events), "the focus on " + seat.get_name())
    settle(events)
    print("burst", flush=True)
    sys.stdin.readline()
    wait(lambda: any(kind.startswith("object:property-change") and "sold" in name for kind, _, name in events), "news")
    settle(events, keep=True)
    print(f"events of a burst of 5,000: {len(events)}")
    must(len(events) <= 10, f"{len(events)} events for one burst: {events}")
    for kind in kinds:
        listener.deregister(kind)


def focused(seat, row, events):
    row.get_child_at_index(4).get_component_iface().grab_focus()
    seat.get_component_iface().grab_focus()
    end = time.monotonic() + 0.3
    while time.monotonic() < end:
        while GLib.MainContext.default().iteration(False):
            pass
        time.sleep(0.01)
    return any(k == "object:state-changed:focused" and on and n == seat.get_name() for k, on, n in events)


def settle(events, keep=False):
    """Until nothing more comes."""
    quiet = time.monotonic() + 0.3
    while time.monotonic() < quiet:
        if GLib.MainContext.default().iteration(False):
            quiet = time.monotonic() + 0.3
        else:
            time.sleep(0.01)
    if not keep:
        events.clear()


def measure(name, blocks):
    """What the bus itself takes, without the library's cache."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, -1)
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    bus = Gio.DBusConnection.new_for_address_sync(address.unpack()[0], flags)

    def call(node, method, arguments=None):
        return bus.call_sync(node[0], node[1], INTERFACE, method, arguments, None, 0, -1).unpack()[0]

    def read(node, what):
        arguments = GLib.Variant("(ss)", (INTERFACE, what))
        return bus.call_sync(
            node[0], node[1], "org.freedesktop.DBus.Properties", "Get", arguments, None, 0, -1
        ).unpack()[0]

    node = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
    node = next(child for child in call(node, "GetChildren") if read(child, "Name") == name)
    while not read(node, "Name").startswith("Seating plan"):
        node = next(c for c in call(node, "GetChildren") if read(c, "Name") and read(c, "ChildCount"))

    def best(action, times=5):
        spent = []
        for _ in range(times):
            begin = time.perf_counter()
            action()
            spent.append((time.perf_counter() - begin) * 1e3)
        return min(spent)

    children = call(node, "GetChildren")
    must(len(children) == blocks, f"GetChildren gives {len(children)} blocks, not {blocks}")
    rows = call(children[5], "GetChildren")
    seats = call(rows[3], "GetChildren")
    one = best(lambda: read(seats[0], "Name"), 50)
    print(f"GetChildren of the plan: {best(lambda: call(node, 'GetChildren')):.2f} ms for {blocks} blocks")
    print(f"a name: {one:.3f} ms, {1000 / one:.0f} a second")

    def look_around():
        block = call(node, "GetChildren")[7]
        row = call(block, "GetChildren")[3]
        return [read(seat, "Name") for seat in call(row, "GetChildren")[:10]]

    print(f"open a block and a row, read ten seats: {best(look_around):.2f} ms")


def main():
    name, blocks = sys.argv[1], int(sys.argv[2])
    random.seed(3)
    Atspi.init()
    application = wait(lambda: program(name), "the program on the bus")
    plan = wait(lambda: below(application, lambda n: n.get_name().startswith("Seating plan")), "the plan")
    must(plan.get_role() == Atspi.Role.LIST, "the plan is no list")
    check_tree(plan, blocks)
    check_press(plan)
    check_events(plan)
    measure(name, blocks)


main()
